package io.reelmill.core.recording.stream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/**
 * MPEG-TS (ISO/IEC 13818-1) in pieces of a packet. A chunk begins with a packet at which the picture can be decoded, as
 * its adaptation field says, and is given the tables before it.
 */
final class TransportPieces implements Pieces {

    private static final int PACKET = 188;
    private static final int SYNC = 0x47;
    private static final int RANDOM_ACCESS = 0x40;
    private static final int TABLE_HEAD = 8;
    /** After about half a megabyte a stream that was in the middle of something has ended. */
    private static final int MOST_HELD = 3000;

    /** MPEG-1, MPEG-2, MPEG-4, H.264, HEVC. */
    private static final Set<Integer> PICTURES = Set.of(0x01, 0x02, 0x10, 0x1b, 0x24);

    private final StreamBytes bytes;
    private byte[] programs = new byte[0];
    private byte[] streams = new byte[0];
    private final Set<Integer> sounds = new HashSet<>();
    private final Set<Integer> unfinished = new HashSet<>();
    private final List<byte[]> held = new ArrayList<>();
    private final Queue<Piece> ready = new ArrayDeque<>();
    private int map = -1;
    private int picture = -1;

    TransportPieces(StreamBytes bytes) {
        this.bytes = bytes;
    }

    static boolean recognise(byte[] first) {
        return first.length > 0 && (first[0] & 0xff) == SYNC;
    }

    @Override
    public byte[] header() {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        header.writeBytes(programs);
        header.writeBytes(streams);
        return header.toByteArray();
    }

    @Override
    public Optional<Piece> next() throws IOException {
        while (ready.isEmpty()) {
            Optional<byte[]> packet = packet();
            if (packet.isEmpty() && held.isEmpty()) {
                return Optional.empty();
            }
            packet.ifPresentOrElse(this::take, this::release);
        }
        return Optional.of(ready.remove());
    }

    private Optional<byte[]> packet() throws IOException {
        int first = bytes.read();
        while (first >= 0 && first != SYNC) {
            first = bytes.read();
        }
        if (first < 0) {
            return Optional.empty();
        }
        byte[] packet = new byte[PACKET];
        packet[0] = (byte) first;
        System.arraycopy(bytes.read(PACKET - 1), 0, packet, 1, PACKET - 1);
        return Optional.of(packet);
    }

    /** What other streams were in the middle of when the picture begins anew goes before it, so that nothing is torn. */
    private void take(byte[] packet) {
        int pid = pid(packet);
        boolean begins = looked(packet);
        if (held.isEmpty() && begins) {
            held.add(packet);
            unfinished.addAll(sounds);
        } else if (held.isEmpty() || unfinished.contains(pid) && !starts(packet)) {
            ready.add(new Piece(packet, false));
        } else {
            unfinished.remove(pid);
            held.add(packet);
        }
        if (!held.isEmpty() && (unfinished.isEmpty() || held.size() > MOST_HELD)) {
            release();
        }
    }

    private void release() {
        boolean begins = true;
        for (byte[] packet : held) {
            ready.add(new Piece(packet, begins));
            begins = false;
        }
        held.clear();
        unfinished.clear();
    }

    private static int pid(byte[] packet) {
        return (packet[1] & 0x1f) << 8 | packet[2] & 0xff;
    }

    private static boolean starts(byte[] packet) {
        return (packet[1] & 0x40) != 0;
    }

    /** Keeps tables; answers whether the picture can be decoded from this packet on. */
    private boolean looked(byte[] packet) {
        int pid = pid(packet);
        boolean starts = starts(packet);
        if (pid == 0 && starts) {
            programs = packet;
            map = mapOf(packet);
        } else if (pid == map && starts) {
            streams = packet;
            picture = pictureOf(packet);
        } else if (starts && pid != picture) {
            sounds.add(pid);
        }
        boolean adapted = (packet[3] & 0x20) != 0 && packet[4] != 0;
        return pid == picture && starts && adapted && (packet[5] & RANDOM_ACCESS) != 0;
    }

    /** Where a table's section begins; negative where there is none. */
    private static int section(byte[] packet) {
        int payload = (packet[3] & 0x20) == 0 ? 4 : 5 + (packet[4] & 0xff);
        return payload < PACKET - TABLE_HEAD ? payload + 1 + (packet[payload] & 0xff) : -1;
    }

    private static int mapOf(byte[] packet) {
        int section = section(packet);
        for (int at = section + TABLE_HEAD; section >= 0 && at + 4 <= PACKET; at += 4) {
            if (((packet[at] & 0xff) << 8 | packet[at + 1] & 0xff) != 0) {
                return (packet[at + 2] & 0x1f) << 8 | packet[at + 3] & 0xff;
            }
        }
        return -1;
    }

    private static int pictureOf(byte[] packet) {
        int section = section(packet);
        if (section < 0 || section + 12 > PACKET) {
            return -1;
        }
        int end = Math.min(PACKET, section + 3 + ((packet[section + 1] & 0x0f) << 8 | packet[section + 2] & 0xff) - 4);
        int at = section + 12 + ((packet[section + 10] & 0x0f) << 8 | packet[section + 11] & 0xff);
        while (at + 5 <= end) {
            if (PICTURES.contains(packet[at] & 0xff)) {
                return (packet[at + 1] & 0x1f) << 8 | packet[at + 2] & 0xff;
            }
            at += 5 + ((packet[at + 3] & 0x0f) << 8 | packet[at + 4] & 0xff);
        }
        return -1;
    }
}

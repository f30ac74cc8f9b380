package io.reelmill.core.cmaf;

import static io.reelmill.core.cmaf.BoxWriter.box;
import static io.reelmill.core.cmaf.BoxWriter.full;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the beginning (ftyp, moov, free) of a fragmented movie of several tracks, numbered from 1. A track's own boxes,
 * its edit list among them, stay as its encoder wrote them: only its number, its language and whether it is enabled are
 * written anew.
 */
public final class MovieHeader {

    private static final int UNITS_PER_SECOND = 1000;
    private static final int BOX_HEADER = 8;
    private static final int VERSION_AND_FLAGS = 4;
    private static final int ENABLED = 1;

    private MovieHeader() {}

    /**
     * The header.
     *
     * @param length in bytes, of everything; what is not needed is filled with a free box
     * @throws IllegalArgumentException where it does not fit in {@code length}
     */
    public static byte[] of(List<MovieTrack> tracks, double seconds, int length) throws MalformedBoxException {
        byte[] type = box("ftyp", new BoxWriter().text("iso6").u32(0).text("iso6iso5mp41"));
        byte[] movie = movie(tracks, Math.round(seconds * UNITS_PER_SECOND));
        int rest = length - type.length - movie.length;
        if (rest != 0 && rest < BOX_HEADER) {
            throw new IllegalArgumentException(
                    "a header of " + (type.length + movie.length) + " bytes does not fit in " + length);
        }
        byte[] filling = rest == 0 ? new byte[0] : box("free", new byte[rest - BOX_HEADER]);
        return new BoxWriter().raw(type).raw(movie).raw(filling).toBytes();
    }

    private static byte[] movie(List<MovieTrack> tracks, long duration) throws MalformedBoxException {
        List<byte[]> boxes = new ArrayList<>(List.of(header(tracks.size())));
        List<byte[]> extensions = new ArrayList<>(List.of(box("mehd", full(1, 0).u64(duration))));
        for (int at = 0; at < tracks.size(); at++) {
            Box own = Box.child(Box.in(ByteBuffer.wrap(tracks.get(at).init().bytes())), "moov");
            boxes.add(track(own.descendant("trak"), at + 1, tracks.get(at)));
            extensions.add(defaults(own.descendant("mvex", "trex"), at + 1));
        }
        boxes.add(box("mvex", extensions.toArray(byte[][]::new)));
        return box("moov", boxes.toArray(byte[][]::new));
    }

    private static byte[] header(int tracks) {
        return box(
                "mvhd",
                full(0, 0)
                        .zeros(8)
                        .u32(UNITS_PER_SECOND)
                        .u32(0)
                        .u32(0x00010000)
                        .u16(0x0100)
                        .zeros(10)
                        .u32(0x00010000)
                        .zeros(12)
                        .u32(0x00010000)
                        .zeros(12)
                        .u32(0x40000000)
                        .zeros(24)
                        .u32(tracks + 1L));
    }

    private static byte[] track(Box own, int number, MovieTrack track) throws MalformedBoxException {
        byte[] bytes = copy(own);
        Box copied = Box.in(ByteBuffer.wrap(bytes)).get(0);
        ByteBuffer header = copied.descendant("tkhd").cursor();
        int flags = header.getInt(0);
        header.putInt(0, track.enabled() ? flags | ENABLED : flags & ~ENABLED);
        header.putInt(VERSION_AND_FLAGS + 2 * timeSize(header), number);
        ByteBuffer media = copied.descendant("mdia", "mdhd").cursor();
        media.putShort(VERSION_AND_FLAGS + 3 * timeSize(media) + 4, packed(track.language()));
        return bytes;
    }

    /** Times have four bytes each in version 0 and eight in version 1. */
    private static int timeSize(ByteBuffer fullBox) {
        return fullBox.get(0) == 0 ? 4 : 8;
    }

    /** Three letters of five bits each (ISO/IEC 14496-12, 8.4.2.3). */
    private static short packed(String language) {
        int packed = 0;
        for (int at = 0; at < 3; at++) {
            packed = packed << 5 | language.charAt(at) - 0x60;
        }
        return (short) packed;
    }

    private static byte[] defaults(Box own, int number) {
        byte[] bytes = copy(own);
        ByteBuffer.wrap(bytes).putInt(BOX_HEADER + VERSION_AND_FLAGS, number);
        return bytes;
    }

    private static byte[] copy(Box own) {
        byte[] content = new byte[own.content().remaining()];
        own.cursor().get(content);
        return box(own.type(), content);
    }
}

package io.reelmill.core.cmaf;

import io.reelmill.core.media.PictureSize;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The init segment (ftyp and moov) of a file with one track.
 *
 * @param timescale units of time per second
 * @param presentationDelay what the edit list subtracts from every time, in units of time: how far decoding runs ahead of
 *     showing, or the priming of an audio encoder
 * @param codecs the track's codec as RFC 6381 writes it, e.g. {@code avc1.64001f}
 * @param bytes the segment; not to be changed
 */
public record InitSegment(int timescale, long presentationDelay, String codecs, byte[] bytes) {

    private static final int SAMPLE_DESCRIPTION_HEADER = 8;
    private static final int WIDTH = 24;
    private static final int HEIGHT = 26;

    /** Reads ftyp and moov. */
    public static InitSegment parse(byte[] bytes) throws MalformedBoxException {
        try {
            return parse(Box.child(Box.in(ByteBuffer.wrap(bytes)), "moov"), bytes);
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new MalformedBoxException("an init segment ends in the middle of a box");
        }
    }

    private static InitSegment parse(Box moov, byte[] bytes) throws MalformedBoxException {
        List<Box> tracks = moov.children().stream()
                .filter(box -> box.type().equals("trak"))
                .toList();
        if (tracks.size() != 1) {
            throw new MalformedBoxException("an init segment has one track, not " + tracks.size());
        }
        Box track = tracks.get(0);
        int timescale = timescale(track.descendant("mdia", "mdhd").cursor());
        String codecs = Codecs.of(track.descendant("mdia", "minf", "stbl", "stsd"));
        long delay = track.has("edts") ? delay(track.descendant("edts", "elst").cursor()) : 0;
        return new InitSegment(timescale, delay, codecs, bytes);
    }

    private static int timescale(ByteBuffer mdhd) {
        int version = mdhd.get(0);
        return mdhd.getInt(version == 0 ? 12 : 20);
    }

    private static long delay(ByteBuffer elst) throws MalformedBoxException {
        int version = elst.get(0);
        int edits = elst.getInt(4);
        if (edits != 1) {
            throw new MalformedBoxException("an edit list has one edit, not " + edits);
        }
        long mediaTime = version == 0 ? elst.getInt(12) : elst.getLong(16);
        if (mediaTime < 0) {
            throw new MalformedBoxException("an edit list starts with an empty edit");
        }
        return mediaTime;
    }

    /** The size of the picture as its sample entry says it (ISO/IEC 14496-12, 12.1.3); empty for sound. */
    public Optional<PictureSize> size() throws MalformedBoxException {
        if (!codecs.startsWith("avc")) {
            return Optional.empty();
        }
        Box moov = Box.child(Box.in(ByteBuffer.wrap(bytes)), "moov");
        ByteBuffer descriptions =
                moov.descendant("trak", "mdia", "minf", "stbl", "stsd").cursor();
        ByteBuffer entry =
                Box.in(descriptions.position(SAMPLE_DESCRIPTION_HEADER)).get(0).cursor();
        int width = Short.toUnsignedInt(entry.getShort(WIDTH));
        int height = Short.toUnsignedInt(entry.getShort(HEIGHT));
        if (width == 0 || height == 0) {
            throw new MalformedBoxException("a picture has no size");
        }
        return Optional.of(new PictureSize(width, height));
    }

    /** SHA-256 of the bytes, in hexadecimal. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

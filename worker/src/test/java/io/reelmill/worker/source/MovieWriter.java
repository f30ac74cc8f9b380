package io.reelmill.worker.source;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Writes the MP4 of a picture of eight samples, any box of which can be replaced by another. */
final class MovieWriter {

    static final int SAMPLES = 8;
    static final int TIMESCALE = 1000;
    private static final int SAMPLE_BYTES = 10;
    private static final int MEDIA_AT = 16 + 8;

    private final Map<String, byte[]> table = new LinkedHashMap<>();
    private byte[] edits = new byte[0];
    private UnaryOperator<byte[]> track = bytes -> bytes;

    MovieWriter() {
        with("stsd", ints(0, 1, 16, letters("avc1"), 0, 1));
        with("stts", ints(0, 1, SAMPLES, 40));
        with("stss", ints(0, 2, 1, 5));
        with("stsc", ints(0, 1, 1, 4, 1));
        with("stsz", ints(0, SAMPLE_BYTES, SAMPLES));
        with("stco", ints(0, 2, MEDIA_AT, MEDIA_AT + 4 * SAMPLE_BYTES));
    }

    /** Replaces a box of the sample table, or adds one; its content follows its header. */
    MovieWriter with(String type, byte[] content) {
        table.put(type, box(type, content));
        return this;
    }

    MovieWriter without(String type) {
        table.remove(type);
        return this;
    }

    /** Puts anything into the sample table, whatever it is. */
    MovieWriter withRaw(byte[] bytes) {
        table.put("raw", bytes);
        return this;
    }

    /** @param entries of an edit list, of version 0 */
    MovieWriter withEdits(int... entries) {
        ByteBuffer list = ByteBuffer.allocate(8 + 4 * entries.length).putInt(0).putInt(entries.length / 3);
        for (int entry : entries) {
            list.putInt(entry);
        }
        edits = box("edts", box("elst", list.array()));
        return this;
    }

    MovieWriter changing(UnaryOperator<byte[]> change) {
        track = change;
        return this;
    }

    byte[] write() {
        byte[] stbl = box("stbl", join(table.values().toArray(byte[][]::new)));
        byte[] media = box(
                "mdia",
                join(
                        box("mdhd", ints(0, 0, 0, TIMESCALE, SAMPLES * 40, 0)),
                        box("hdlr", ints(0, 0, letters("vide"), 0, 0, 0)),
                        box("minf", stbl)));
        byte[] movie = box(
                "moov",
                join(
                        box("mvhd", ints(0, 0, 0, TIMESCALE, SAMPLES * 40)),
                        track.apply(box("trak", join(edits, media)))));
        byte[] samples = box("mdat", new byte[SAMPLES * SAMPLE_BYTES]);
        return join(box("ftyp", ints(letters("isom"), 0)), samples, movie);
    }

    static byte[] box(String type, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .putInt(letters(type))
                .put(content)
                .array();
    }

    static byte[] ints(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length);
        for (int value : values) {
            bytes.putInt(value);
        }
        return bytes.array();
    }

    static int letters(String type) {
        return ByteBuffer.wrap(type.getBytes(StandardCharsets.ISO_8859_1)).getInt();
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}

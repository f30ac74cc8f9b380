package io.reelmill.worker.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Makes the headers of an MP4 say what is not so. */
final class Mp4Lies {

    private static final int TIMESCALE = 12;
    private static final int DURATION = 16;

    private Mp4Lies() {}

    /** Every movie and media header claims this length. */
    static byte[] duration(Path film, Duration claimed) throws IOException {
        byte[] bytes = Files.readAllBytes(film);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        for (String box : new String[] {"mvhd", "mdhd"}) {
            int body = after(bytes, box);
            buffer.putInt(body + DURATION, (int) (buffer.getInt(body + TIMESCALE) * claimed.toSeconds()));
        }
        return bytes;
    }

    /** Where a box's content begins. */
    static int after(byte[] bytes, String box) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int at = text.indexOf(box);
        if (at < 0) {
            throw new AssertionError("no " + box);
        }
        return at + box.length();
    }
}

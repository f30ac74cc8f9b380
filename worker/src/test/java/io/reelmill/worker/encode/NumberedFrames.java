package io.reelmill.worker.encode;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Pictures that carry their number as black and white blocks, so that a decoded frame tells which one it is. */
final class NumberedFrames {

    static final int WIDTH = 64;
    static final int HEIGHT = 48;

    private static final int BLOCK = 16;
    private static final int COLUMNS = WIDTH / BLOCK;
    private static final int BITS = COLUMNS * (HEIGHT / BLOCK);

    private NumberedFrames() {}

    /** Writes frames 0 to {@code count} as raw gray pictures. */
    static void write(Path file, int count) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int number = 0; number < count; number++) {
                out.write(picture(number));
            }
        }
    }

    private static byte[] picture(int number) {
        byte[] picture = new byte[WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int bit = y / BLOCK * COLUMNS + x / BLOCK;
                picture[y * WIDTH + x] = (byte) ((gray(number) >> bit & 1) == 0 ? 32 : 224);
            }
        }
        return picture;
    }

    /** One bit changes from number to number, so that compression cannot blur two of them into a third. */
    private static int gray(int number) {
        return number ^ number >> 1;
    }

    /** The numbers of raw gray pictures of the same size. */
    static List<Integer> read(byte[] raw) {
        List<Integer> numbers = new ArrayList<>();
        for (int at = 0; at + WIDTH * HEIGHT <= raw.length; at += WIDTH * HEIGHT) {
            numbers.add(number(Arrays.copyOfRange(raw, at, at + WIDTH * HEIGHT)));
        }
        return numbers;
    }

    private static int number(byte[] picture) {
        int code = 0;
        for (int bit = 0; bit < BITS; bit++) {
            int x = bit % COLUMNS * BLOCK + BLOCK / 2;
            int y = bit / COLUMNS * BLOCK + BLOCK / 2;
            code |= (Byte.toUnsignedInt(picture[y * WIDTH + x]) >= 128 ? 1 : 0) << bit;
        }
        int number = code;
        for (int shift = 1; shift < BITS; shift <<= 1) {
            number ^= number >> shift;
        }
        return number;
    }
}

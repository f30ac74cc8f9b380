package io.reelmill.standalone.whole;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A film whose pictures carry their number as black and white blocks, so that a decoded one tells which it is. */
final class NumberedFilm {

    static final int RATE = 24;

    private static final int WIDTH = 128;
    private static final int HEIGHT = 96;
    private static final int BLOCK = 32;
    private static final int COLUMNS = WIDTH / BLOCK;
    private static final int BITS = COLUMNS * (HEIGHT / BLOCK);

    private NumberedFilm() {}

    /**
     * Records it in chunks of two seconds with one clock.
     *
     * @param extension of the chunks, with the muxer's name
     */
    static List<Path> chunks(Path folder, int count, String extension, String muxer, String... options) {
        Path raw = folder.resolve("numbered.raw");
        int frames = count * 2 * RATE;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(raw))) {
            for (int number = 0; number < frames; number++) {
                out.write(picture(number));
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
        List<String> arguments = new ArrayList<>(List.of("-f", "rawvideo", "-pix_fmt", "gray"));
        arguments.addAll(List.of("-video_size", WIDTH + "x" + HEIGHT, "-framerate", "" + RATE, "-i", raw.toString()));
        arguments.addAll(List.of("-f", "lavfi", "-i", "sine=frequency=440:sample_rate=48000:duration=" + count * 2));
        arguments.addAll(List.of("-c:v", "libx264", "-pix_fmt", "yuv420p", "-g", "48", "-sc_threshold", "0"));
        // without noise, which decoders make up anew wherever they begin
        arguments.addAll(List.of(
                "-c:a", "aac", "-aac_pns", "0", "-f", "segment", "-segment_time", "2", "-segment_format", muxer));
        arguments.addAll(List.of(options));
        arguments.add(folder.resolve("chunk-%d." + extension).toString());
        Ffmpeg.run(arguments.toArray(String[]::new));
        return IntStream.range(0, count)
                .mapToObj(number -> folder.resolve("chunk-" + number + "." + extension))
                .toList();
    }

    private static byte[] picture(int number) {
        byte[] picture = new byte[WIDTH * HEIGHT];
        for (int at = 0; at < picture.length; at++) {
            int bit = at / WIDTH / BLOCK * COLUMNS + at % WIDTH / BLOCK;
            picture[at] = (byte) ((gray(number) >> bit & 1) == 0 ? 32 : 224);
        }
        return picture;
    }

    /** One bit changes from number to number, so that compression cannot blur two of them into a third. */
    private static int gray(int number) {
        return number ^ number >> 1;
    }

    /** The numbers of a film's pictures, in the order in which they are shown. */
    static List<Integer> read(Path film, Path folder) {
        try {
            Path raw = Files.createTempFile(folder, "decoded", ".raw");
            Ffmpeg.run(
                    "-i",
                    film.toString(),
                    "-map",
                    "0:v",
                    "-fps_mode",
                    "passthrough",
                    "-f",
                    "rawvideo",
                    "-pix_fmt",
                    "gray",
                    raw.toString());
            byte[] pictures = Files.readAllBytes(raw);
            List<Integer> numbers = new ArrayList<>();
            for (int at = 0; at < pictures.length; at += WIDTH * HEIGHT) {
                numbers.add(number(Arrays.copyOfRange(pictures, at, at + WIDTH * HEIGHT)));
            }
            return numbers;
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
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

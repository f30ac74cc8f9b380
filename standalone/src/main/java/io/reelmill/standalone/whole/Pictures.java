package io.reelmill.standalone.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** The pictures of a film, small and grey: enough to tell one from its neighbours. */
public record Pictures(byte[] pixels) {

    private static final int WIDTH = 64;
    private static final int HEIGHT = 36;
    private static final int PICTURE = WIDTH * HEIGHT;

    public static Pictures of(Path film, Path folder) {
        try {
            Path raw = Files.createTempFile(folder, "pictures", ".raw");
            Ffmpeg.run(
                    "-i",
                    film.toString(),
                    "-fps_mode",
                    "passthrough",
                    "-vf",
                    "scale=" + WIDTH + ":" + HEIGHT + ":flags=area,format=gray",
                    "-f",
                    "rawvideo",
                    raw.toString());
            return new Pictures(Files.readAllBytes(raw));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    public int count() {
        return pixels.length / PICTURE;
    }

    /** Numbers of those that look more like a neighbour of their namesake in the source than like the namesake. */
    public List<Integer> notNearestTo(Pictures source) {
        return IntStream.range(0, count())
                .filter(at -> IntStream.of(at - 1, at + 1)
                        .filter(neighbour -> neighbour >= 0 && neighbour < source.count())
                        .anyMatch(neighbour -> distance(at, source, neighbour) <= distance(at, source, at)))
                .boxed()
                .toList();
    }

    private long distance(int at, Pictures other, int otherAt) {
        long sum = 0;
        for (int pixel = 0; pixel < PICTURE; pixel++) {
            sum += Math.abs((pixels[at * PICTURE + pixel] & 0xff) - (other.pixels[otherAt * PICTURE + pixel] & 0xff));
        }
        return sum;
    }
}

package io.reelmill.worker.encode;

import java.nio.file.Path;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The frames of a film, small and gray, and how much alike two of them are. */
record Pictures(byte[] raw, int width, int height) {

    /** A dark picture has no shape to be known by. */
    private static final int FAINTEST = 25;

    private static final int NEIGHBOURS = 3;

    /**
     * Decodes every frame.
     *
     * @param steps filters before the picture is made small, each followed by a comma
     */
    static Pictures of(Studio studio, Path film, int stream, String steps, int width, int height)
            throws InterruptedException {
        String command = "-v quiet -i " + film + " -map 0:" + stream + " -fps_mode passthrough -vf " + steps + "scale="
                + width + ":" + height + ",setsar=1 -pix_fmt gray -f rawvideo pipe:1";
        return new Pictures(studio.ffmpeg(command.split(" ")), width, height);
    }

    int count() {
        return raw.length / size();
    }

    private int size() {
        return width * height;
    }

    /** Whether a picture is this frame of the original rather than one of its neighbours, by shapes or by brightness. */
    boolean is(int picture, Pictures original, int frame) {
        return isNearest(frame, original, other -> shapes(picture, original, other), 0.0015)
                || isNearest(frame, original, other -> brightness(picture, original, other), 0.2);
    }

    private static boolean isNearest(int frame, Pictures original, IntToDoubleFunction difference, double tolerance) {
        int first = Math.max(0, frame - NEIGHBOURS);
        int last = Math.min(original.count() - 1, frame + NEIGHBOURS);
        double nearest =
                IntStream.rangeClosed(first, last).mapToDouble(difference).min().orElseThrow();
        return difference.applyAsDouble(frame) <= nearest + tolerance;
    }

    /** By how many levels two pictures differ. */
    private double brightness(int picture, Pictures other, int frame) {
        double sum = 0;
        for (int i = 0; i < size(); i++) {
            sum += Math.abs(
                    Byte.toUnsignedInt(raw[picture * size() + i]) - Byte.toUnsignedInt(other.raw[frame * size() + i]));
        }
        return sum / size();
    }

    /** 0 for the same shapes, 1 for unrelated ones; brightness and contrast do not count. */
    private double shapes(int picture, Pictures other, int frame) {
        int here = picture * size();
        int there = frame * size();
        double meanHere = mean(raw, here);
        double meanThere = mean(other.raw, there);
        double squareHere = 0;
        double squareThere = 0;
        double product = 0;
        for (int i = 0; i < size(); i++) {
            double a = Byte.toUnsignedInt(raw[here + i]) - meanHere;
            double b = Byte.toUnsignedInt(other.raw[there + i]) - meanThere;
            squareHere += a * a;
            squareThere += b * b;
            product += a * b;
        }
        boolean faint = Math.min(squareHere, squareThere) < FAINTEST * size();
        return faint ? 0 : 1 - product / Math.sqrt(squareHere * squareThere);
    }

    private double mean(byte[] bytes, int from) {
        double sum = 0;
        for (int i = 0; i < size(); i++) {
            sum += Byte.toUnsignedInt(bytes[from + i]);
        }
        return sum / size();
    }
}

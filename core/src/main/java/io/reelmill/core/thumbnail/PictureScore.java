package io.reelmill.core.thumbnail;

/**
 * How well a frame stands for its film, from what its gray picture tells.
 *
 * @param brightness mean, 0 to 255
 * @param contrast standard deviation of the pixels' brightness
 * @param richness entropy of the brightness in 64 shades, 0 to 6 bits: titles on an even ground have little
 * @param sharpness mean difference of a pixel to those around it: blurred and blended frames have little
 */
public record PictureScore(double brightness, double contrast, double richness, double sharpness) {

    private static final int SHADES = 64;
    private static final int SHADE_WIDTH = 256 / SHADES;
    private static final double MOST_RICHNESS = 6;

    /** What is beyond these is black, blown out, flat, a title or a blur. */
    private static final double DARKEST = 24;

    private static final double BRIGHTEST = 232;
    private static final double FLATTEST = 14;
    private static final double POOREST = 2;
    private static final double DULLEST = 1;

    /** As good as it gets: more than this is no better. */
    private static final double BEST_BRIGHTNESS = 118;

    private static final double BEST_CONTRAST = 56;
    private static final double BEST_SHARPNESS = 10;

    public static PictureScore of(GrayPicture picture) {
        double mean = 0;
        int[] shades = new int[SHADES];
        for (byte each : picture.luma()) {
            mean += Byte.toUnsignedInt(each);
            shades[Byte.toUnsignedInt(each) / SHADE_WIDTH]++;
        }
        mean /= picture.luma().length;
        return new PictureScore(mean, deviation(picture, mean), entropy(shades), sharpness(picture));
    }

    private static double deviation(GrayPicture picture, double mean) {
        double squares = 0;
        for (byte each : picture.luma()) {
            double apart = Byte.toUnsignedInt(each) - mean;
            squares += apart * apart;
        }
        return Math.sqrt(squares / picture.luma().length);
    }

    private static double entropy(int[] shades) {
        double all = 0;
        for (int count : shades) {
            all += count;
        }
        double bits = 0;
        for (int count : shades) {
            if (count > 0) {
                bits -= count / all * Math.log(count / all) / Math.log(2);
            }
        }
        return bits;
    }

    /** The mean of what the discrete Laplace operator makes of the picture. */
    private static double sharpness(GrayPicture picture) {
        long sum = 0;
        long count = 0;
        for (int y = 1; y < picture.height() - 1; y++) {
            for (int x = 1; x < picture.width() - 1; x++) {
                int around = picture.at(x - 1, y) + picture.at(x + 1, y) + picture.at(x, y - 1) + picture.at(x, y + 1);
                sum += Math.abs(4 * picture.at(x, y) - around);
                count++;
            }
        }
        return count == 0 ? 0 : sum / 4.0 / count;
    }

    /** Whether it may stand for a film before the rest of the film is known. */
    public boolean worthy() {
        return brightness >= DARKEST
                && brightness <= BRIGHTEST
                && contrast >= FLATTEST
                && richness >= POOREST
                && sharpness >= DULLEST;
    }

    /** 0 to 1, by all four at once: who lacks one cannot make up for it with another. */
    public double value() {
        double exposure = 1 - Math.abs(brightness - BEST_BRIGHTNESS) / (256 - BEST_BRIGHTNESS);
        return Math.max(0, exposure)
                * Math.min(1, contrast / BEST_CONTRAST)
                * Math.min(1, richness / MOST_RICHNESS)
                * Math.sqrt(Math.min(1, sharpness / BEST_SHARPNESS));
    }
}

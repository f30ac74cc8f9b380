package io.reelmill.core.thumbnail;

/**
 * A small picture in shades of gray, to be judged.
 *
 * @param luma row by row, 0 is black and 255 is white; not to be changed
 */
public record GrayPicture(int width, int height, byte[] luma) {

    public GrayPicture {
        if (width < 1 || height < 1 || luma.length != width * height) {
            throw new IllegalArgumentException(luma.length + " bytes are no picture of " + width + "x" + height);
        }
    }

    int at(int x, int y) {
        return Byte.toUnsignedInt(luma[y * width + x]);
    }

    /** How much two pictures of one size differ, 0 to 255: the mean difference of their pixels. */
    public double differenceTo(GrayPicture other) {
        if (other.width != width || other.height != height) {
            throw new IllegalArgumentException("only pictures of one size can be compared");
        }
        long sum = 0;
        for (int i = 0; i < luma.length; i++) {
            sum += Math.abs(Byte.toUnsignedInt(luma[i]) - Byte.toUnsignedInt(other.luma[i]));
        }
        return (double) sum / luma.length;
    }
}

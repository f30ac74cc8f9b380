package io.reelmill.core.media;

/** Width and height in pixels. */
public record PictureSize(int width, int height) {

    public PictureSize {
        if (width <= 0 || height <= 0) {
            throw new IllegalArgumentException("a picture has a size: " + width + "x" + height);
        }
    }

    public int shortSide() {
        return Math.min(width, height);
    }

    public long pixels() {
        return (long) width * height;
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}

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

    public int longSide() {
        return Math.max(width, height);
    }

    /** This size where its longer side is at most that long, else one of the same shape that is. */
    public PictureSize within(int longest) {
        if (longSide() <= longest) {
            return this;
        }
        double scale = (double) longest / longSide();
        return new PictureSize(scaled(width, scale), scaled(height, scale));
    }

    /** The largest of its shape, with even sides, that has room in another. */
    public PictureSize within(PictureSize room) {
        double scale = Math.min((double) room.width() / width, (double) room.height() / height);
        return new PictureSize(even(width * scale, room.width()), even(height * scale, room.height()));
    }

    private static int even(double side, int most) {
        return Math.max(2, Math.min(most - most % 2, 2 * (int) Math.round(side / 2)));
    }

    private static int scaled(int side, double scale) {
        return Math.max(1, (int) Math.round(side * scale));
    }

    public long pixels() {
        return (long) width * height;
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}

package io.reelmill.core.media;

/**
 * The picture of a source.
 *
 * @param stream index of the stream in its container
 * @param coded size as coded
 * @param shown size as people see it: sample aspect and rotation applied, square pixels
 * @param frameRate the source's own rate where {@code constantRate}, else a sensible one of at most 60
 * @param constantRate whether every frame is shown equally long
 * @param rotation clockwise degrees, 0, 90, 180 or 270, by which the coded picture must be turned
 * @param pixelFormat ffmpeg's name, e.g. {@code yuv420p10le}
 */
public record VideoTrack(
        int stream,
        String codec,
        PictureSize coded,
        PictureSize shown,
        FrameRate frameRate,
        boolean constantRate,
        int rotation,
        boolean interlaced,
        DynamicRange dynamicRange,
        String pixelFormat) {}

package io.reelmill.core.thumbnail;

import io.reelmill.core.media.PictureSize;
import java.util.List;
import java.util.Locale;

/**
 * Says which part of a storyboard's image is shown when, as WebVTT: each cue names the image and a rectangle of it
 * (Media Fragments URI 1.0, section 4.2.2), as players with thumbnails on their seek bars read it.
 */
public final class StoryboardCues {

    private StoryboardCues() {}

    /**
     * @param image its file name, in the same folder as the cues
     * @param starts when each small picture is shown, in seconds of the film's axis
     * @param end of the film, in seconds
     */
    public static String text(String image, PictureSize tile, int columns, List<Double> starts, double end) {
        StringBuilder text = new StringBuilder("WEBVTT\n");
        for (int i = 0; i < starts.size(); i++) {
            text.append('\n')
                    .append(time(starts.get(i)))
                    .append(" --> ")
                    .append(time(i + 1 < starts.size() ? starts.get(i + 1) : end))
                    .append('\n')
                    .append(image)
                    .append("#xywh=")
                    .append(i % columns * tile.width())
                    .append(',')
                    .append(i / columns * tile.height())
                    .append(',')
                    .append(tile.width())
                    .append(',')
                    .append(tile.height())
                    .append('\n');
        }
        return text.toString();
    }

    private static String time(double seconds) {
        long millis = Math.round(seconds * 1000);
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1000 % 60,
                millis % 1000);
    }
}

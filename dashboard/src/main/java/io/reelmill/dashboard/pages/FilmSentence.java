package io.reelmill.dashboard.pages;

import io.reelmill.core.video.Video;
import io.reelmill.dashboard.api.video.ProgressMeter;
import io.reelmill.dashboard.pages.strip.Strip;
import io.reelmill.dashboard.pages.words.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in one line how things stand with a film. */
final class FilmSentence {

    private FilmSentence() {}

    static String of(Video video, @Nullable Strip strip, ProgressMeter.Reading progress) {
        return switch (video.status()) {
            case ARRIVING -> "Its bytes are coming in.";
            case QUEUED -> "Received; waiting to be looked into.";
            case PROCESSING -> strip == null ? "Being looked into." : encoding(strip);
            case READY -> strip == null ? "Ready." : "Ready, " + strip.length() + " long.";
            case FAILED -> "Stopped by a failure." + stillPlayable(video);
            case CANCELLED -> "Cancelled." + stillPlayable(video);
            case DELETING -> "Being removed.";
        };
    }

    /** What is left is told beside it, since it changes more often. */
    private static String encoding(Strip strip) {
        List<String> parts = new ArrayList<>();
        parts.add("%d of %s done".formatted(strip.made(), Words.count(strip.spans(), "span", "spans")));
        if (strip.running() > 0) {
            parts.add(
                    strip.running() + " running" + (strip.workers() > 1 ? " on " + strip.workers() + " workers" : ""));
        }
        if (strip.playableTo() > 0) {
            parts.add("playable to " + strip.playableLength() + " of " + strip.length());
        }
        return String.join(", ", parts) + ".";
    }

    private static String stillPlayable(Video video) {
        return video.playableAt() == null ? "" : " What was made before can still be played.";
    }
}

package io.reelmill.dashboard.pages;

import io.reelmill.core.video.Video;
import io.reelmill.dashboard.api.video.ProgressMeter;
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
            case PROCESSING -> strip == null ? "Being looked into." : encoding(strip, progress);
            case READY -> strip == null ? "Ready." : "Ready, " + strip.length() + " long.";
            case FAILED -> "Stopped by a failure." + stillPlayable(video);
            case CANCELLED -> "Cancelled." + stillPlayable(video);
            case DELETING -> "Being removed.";
        };
    }

    private static String encoding(Strip strip, ProgressMeter.Reading progress) {
        List<String> parts = new ArrayList<>();
        parts.add("%d of %s done"
                .formatted(strip.made(), Words.count(strip.spans().size(), "span", "spans")));
        if (strip.running() > 0) {
            parts.add(strip.running() + " running");
        }
        if (strip.playableTo() > 0) {
            parts.add("playable to " + Words.length(strip.playableTo()) + " of " + strip.length());
        }
        if (progress.secondsLeft() != null) {
            parts.add(Words.left(progress.secondsLeft()));
        }
        return String.join(", ", parts) + ".";
    }

    private static String stillPlayable(Video video) {
        return video.playableAt() == null ? "" : " What was made before can still be played.";
    }
}

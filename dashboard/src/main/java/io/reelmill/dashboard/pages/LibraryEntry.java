package io.reelmill.dashboard.pages;

import io.reelmill.core.media.SourceFacts;
import io.reelmill.core.recording.Recording;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoStatus;
import io.reelmill.dashboard.api.video.ThumbnailsJson;
import io.reelmill.dashboard.pages.strip.ThinStrip;
import io.reelmill.dashboard.pages.words.Moment;
import io.reelmill.dashboard.pages.words.Status;
import io.reelmill.dashboard.pages.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A film in the library.
 *
 * @param length empty until it is known
 * @param facts picture and size, as far as known
 * @param percent made, 0 to 100
 * @param left an estimate; empty where there is none
 * @param moving whether more happens by itself
 * @param failure one short sentence; empty where nothing failed
 * @param card address of a picture; null until there is one
 * @param preview address of moments of the film, moving; null until there are some
 */
record LibraryEntry(
        String id,
        String title,
        Status status,
        String length,
        String facts,
        Moment created,
        int percent,
        String left,
        boolean moving,
        boolean playable,
        boolean upright,
        String failure,
        ThinStrip strip,
        @Nullable String card,
        @Nullable String preview) {

    static LibraryEntry of(
            Strips.Reading reading, @Nullable Recording recording, @Nullable ThumbnailsJson pictures, Instant now) {
        Video video = reading.video();
        SourceFacts found = video.facts();
        return new LibraryEntry(
                video.id().toString(),
                video.title(),
                recording == null ? Status.of(video.status()) : RecordingView.statusOf(recording, video),
                found == null ? "" : Words.length(found.duration().toMillis() / 1000.0),
                facts(video),
                Moment.of(video.createdAt(), now),
                (int) Math.floor(reading.progress().fraction() * 100),
                reading.progress().left() == null
                        ? ""
                        : Words.left(reading.progress().left()),
                !video.status().settled(),
                video.playableAt() != null,
                found != null
                        && found.video().shown().height()
                                > found.video().shown().width(),
                video.failure() == null ? "" : video.failure().code().title(),
                strip(reading),
                pictures == null ? null : pictures.card(),
                pictures == null ? null : pictures.preview());
    }

    private static ThinStrip strip(Strips.Reading reading) {
        if (reading.strip() != null) {
            return reading.strip().thin();
        }
        VideoStatus status = reading.video().status();
        return status == VideoStatus.READY
                ? ThinStrip.whole()
                : ThinStrip.nothing(Status.of(status).look());
    }

    private static String facts(Video video) {
        List<String> facts = new ArrayList<>();
        SourceFacts found = video.facts();
        if (found != null) {
            facts.add(found.video().shown().toString().replace("x", " × "));
        }
        facts.add(Words.size(video.sizeBytes()));
        return String.join(" · ", facts);
    }
}

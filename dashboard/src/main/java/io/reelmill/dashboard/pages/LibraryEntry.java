package io.reelmill.dashboard.pages;

import io.reelmill.core.media.SourceFacts;
import io.reelmill.core.video.Video;
import io.reelmill.dashboard.api.video.ProgressMeter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A film in the library.
 *
 * @param facts length, picture and size, as far as known
 * @param percent made, 0 to 100
 * @param moving whether more happens by itself
 * @param failure one short sentence; empty where nothing failed
 */
record LibraryEntry(
        String id,
        String title,
        Status status,
        String facts,
        Moment created,
        int percent,
        boolean moving,
        boolean playable,
        String failure) {

    static LibraryEntry of(Video video, ProgressMeter.Reading progress, Instant now) {
        return new LibraryEntry(
                video.id().toString(),
                video.title(),
                Status.of(video.status()),
                facts(video),
                Moment.of(video.createdAt(), now),
                (int) Math.floor(progress.fraction() * 100),
                !video.status().settled(),
                video.playableAt() != null,
                video.failure() == null ? "" : video.failure().code().title());
    }

    private static String facts(Video video) {
        List<String> facts = new ArrayList<>();
        SourceFacts found = video.facts();
        if (found != null) {
            facts.add(Words.length(found.duration().toMillis() / 1000.0));
            facts.add(found.video().shown().toString().replace("x", " × "));
        }
        facts.add(Words.size(video.sizeBytes()));
        return String.join(" · ", facts);
    }
}

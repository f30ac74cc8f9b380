package io.reelmill.jobs.film;

import io.reelmill.core.encode.Encoded;
import io.reelmill.core.encode.EncodedRendition;
import io.reelmill.core.event.EventLog;
import io.reelmill.core.event.EventType;
import io.reelmill.core.event.NewEvent;
import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.failure.FailureException;
import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.progress.FilmProgress;
import io.reelmill.core.publish.PublishStore;
import io.reelmill.core.publish.Rendition;
import io.reelmill.core.publish.SegmentRun;
import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.Attempt;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkStore;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Records what an encode made, all or nothing, in one transaction that begins by locking the video: so that of all the
 * encodes of a film exactly one sees that it was the last and writes the work that follows.
 */
@Component
class FilmRecorder {

    private final Transactions transactions;
    private final VideoStore videos;
    private final WorkStore works;
    private final PublishStore published;
    private final EventLog events;
    private final NextWork next;

    FilmRecorder(
            Transactions transactions,
            VideoStore videos,
            WorkStore works,
            PublishStore published,
            EventLog events,
            NextWork next) {
        this.transactions = transactions;
        this.videos = videos;
        this.works = works;
        this.published = published;
        this.events = events;
        this.next = next;
    }

    /** Answers false, and records nothing, where the attempt is no longer current. */
    boolean record(Attempt attempt, Work work, FilmPlan plan, Encoded encoded) {
        return transactions.inTransaction(() -> {
            Video video = videos.lock(work.video()).orElse(null);
            if (video == null || !works.succeed(attempt)) {
                return false;
            }
            encoded.renditions().forEach(made -> publish(work, plan, made));
            published.add(
                    work.video(),
                    work.version(),
                    work.id(),
                    encoded.renditions().stream().map(EncodedRendition::run).toList());
            // it may have grown since the encode began
            FilmPlan now = Objects.requireNonNullElse(video.plan(), plan);
            videos.advance(work.video(), FilmProgress.of(now, works.ofVideo(work.video()), List.of()));
            tellThatItIsMade(video, work);
            boolean begins = tellIfPlayable(video, work, now);
            if (begins || video.playableAt() != null) {
                next.thumbnailsIfDue(video, now);
            }
            next.finishIfDue(video);
            return true;
        });
    }

    private void publish(Work work, FilmPlan plan, EncodedRendition made) {
        Rendition kept = published.addOrFind(work.video(), work.version(), Renditions.of(plan, made));
        // the colours of takes may be described in other words, which changes nothing for what decodes them
        boolean same = plan.takes().size() == 1
                ? kept.initSha256().equals(made.initSha256())
                : kept.codecs().equals(made.codecs());
        if (!same) {
            throw new FailureException(
                    FailureCode.ENCODER_CHANGED,
                    "the init segment of " + kept.name() + " differs from the one already published");
        }
    }

    private void tellThatItIsMade(Video video, Work work) {
        events.write(new NewEvent(
                EventType.WORK_SUCCEEDED,
                video.owner(),
                video.id(),
                Map.of("job", work.id().toString(), "kind", work.kind().word(), "ordinal", work.ordinal())));
    }

    private boolean tellIfPlayable(Video video, Work work, FilmPlan plan) {
        boolean became = work.ordinal() == 0 && beginsEverywhere(work, plan) && videos.becamePlayable(video.id());
        if (became) {
            events.write(new NewEvent(EventType.VIDEO_PLAYABLE, video.owner(), video.id(), Map.of()));
        }
        return became;
    }

    private boolean beginsEverywhere(Work work, FilmPlan plan) {
        Set<String> begun = published.runs(work.video(), work.version()).stream()
                .filter(run -> run.firstSegment() == 0)
                .map(SegmentRun::rendition)
                .collect(Collectors.toSet());
        return begun.containsAll(Stream.concat(
                        plan.rungs().stream().map(rung -> rung.name()),
                        plan.audio().stream().map(audio -> audio.name()))
                .toList());
    }
}

package io.reelmill.dashboard.playback;

import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.hls.PublishedFilm;
import io.reelmill.core.publish.PublishStore;
import io.reelmill.core.publish.SealedRendition;
import io.reelmill.core.publish.SegmentRun;
import io.reelmill.core.video.Video;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers what was published of the film of a video that viewers see. */
@Component
public class PublishedFilms {

    private final PublishStore published;

    PublishedFilms(PublishStore published) {
        this.published = published;
    }

    /** Empty until the film was planned. */
    public Optional<PublishedFilm> of(Video video) {
        FilmPlan plan = video.shownPlan();
        return plan == null ? Optional.empty() : Optional.of(of(video, plan, Optional.empty()));
    }

    /**
     * As much of it as one rendition's playlist is made of: of a sealed film, which has everything, that rendition's
     * runs; of a growing one all, since it is listed no further than the others.
     */
    Optional<PublishedFilm> of(Video video, String rendition) {
        FilmPlan plan = video.shownPlan();
        return plan == null ? Optional.empty() : Optional.of(of(video, plan, Optional.of(rendition)));
    }

    /** In the reverse of the order in which rows are written: whatever is found, what it rests on is found as well. */
    private PublishedFilm of(Video video, FilmPlan plan, Optional<String> alone) {
        List<SealedRendition> sealed =
                published.sealed(video.id(), video.shownVersion()).orElseGet(List::of);
        List<SegmentRun> runs = alone.filter(rendition -> !sealed.isEmpty())
                .map(rendition -> published.runs(video.id(), video.shownVersion(), rendition))
                .orElseGet(() -> published.runs(video.id(), video.shownVersion()));
        return new PublishedFilm(plan, published.renditions(video.id(), video.shownVersion()), runs, sealed);
    }
}

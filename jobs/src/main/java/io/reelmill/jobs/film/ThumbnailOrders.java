package io.reelmill.jobs.film;

import static java.util.stream.Collectors.groupingBy;

import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.publish.FilmObjects;
import io.reelmill.core.publish.PublishStore;
import io.reelmill.core.publish.Rendition;
import io.reelmill.core.publish.SegmentRun;
import io.reelmill.core.thumbnail.RungMedia;
import io.reelmill.core.thumbnail.ThumbnailExtent;
import io.reelmill.core.thumbnail.ThumbnailOrder;
import io.reelmill.core.thumbnail.ThumbnailStore;
import io.reelmill.core.video.Video;
import io.reelmill.core.work.RunningWork;
import io.reelmill.core.work.Work;
import io.reelmill.jobs.OnWorkers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Puts together what thumbnails are made of. */
@Component
@OnWorkers
class ThumbnailOrders {

    private final PublishStore published;
    private final ThumbnailStore thumbnails;

    ThumbnailOrders(PublishStore published, ThumbnailStore thumbnails) {
        this.published = published;
        this.thumbnails = thumbnails;
    }

    ThumbnailOrder of(Video video, FilmPlan plan, RunningWork running) {
        Work work = running.work();
        return new ThumbnailOrder(
                work.ordinal() == ThumbnailWork.WHOLE_FILM ? ThumbnailExtent.WHOLE_FILM : ThumbnailExtent.FIRST_POSTER,
                plan.grid(),
                rungs(work),
                video.thumbnailAtSeconds(),
                thumbnails.of(work.video(), work.version()).poster(),
                FilmObjects.folder(work, running.attempt()));
    }

    private List<RungMedia> rungs(Work work) {
        Map<String, List<SegmentRun>> runs =
                published.runs(work.video(), work.version()).stream().collect(groupingBy(SegmentRun::rendition));
        return published.renditions(work.video(), work.version()).stream()
                .filter(Rendition::picture)
                .map(rung -> new RungMedia(
                        Objects.requireNonNull(rung.size()), rung.init(), runs.getOrDefault(rung.name(), List.of())))
                .toList();
    }
}

package io.reelmill.jobs.flow;

import io.reelmill.core.hls.FilmPlaylists;
import io.reelmill.core.hls.Measurement;
import io.reelmill.core.hls.PublishedFilm;
import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.publish.FilmObjects;
import io.reelmill.core.publish.PublishStore;
import io.reelmill.core.publish.Rendition;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.RunningWork;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkHandler;
import io.reelmill.core.work.WorkKind;
import io.reelmill.jobs.OnWorkers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Checks a film that is encoded in full, clears away what does not belong to it, and seals it. */
@Component
@OnWorkers
class FinishFlow implements WorkHandler {

    private static final String PLAYLIST_TYPE = "application/vnd.apple.mpegurl";

    private final FlowRunner flows;
    private final VideoStore videos;
    private final PublishStore published;
    private final ObjectStore objects;
    private final FilmConformance conformance;
    private final StrayObjects strays;
    private final FilmSeal seal;

    FinishFlow(
            FlowRunner flows,
            VideoStore videos,
            PublishStore published,
            ObjectStore objects,
            FilmConformance conformance,
            StrayObjects strays,
            FilmSeal seal) {
        this.flows = flows;
        this.videos = videos;
        this.published = published;
        this.objects = objects;
        this.conformance = conformance;
        this.strays = strays;
        this.seal = seal;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.FINISH;
    }

    @Override
    public void run(RunningWork running) throws InterruptedException {
        Video video = videos.find(running.work().video()).orElse(null);
        if (video == null) {
            return;
        }
        flows.run(
                "finish",
                running,
                List.of(
                        new FlowStep("conform", notes -> conformance.require(sealed(video, running), running)),
                        new FlowStep("tidy", notes -> {
                            strays.remove(film(video, running), running.work());
                            strays.removeEarlierVersions(running.work());
                        }),
                        new FlowStep("write playlists", notes -> write(sealed(video, running), running.work())),
                        FlowStep.recording(
                                "seal", notes -> seal.seal(running.attempt(), video, sealed(video, running)))));
    }

    private PublishedFilm film(Video video, RunningWork running) {
        int version = running.work().version();
        return new PublishedFilm(
                Objects.requireNonNull(video.plan()),
                published.renditions(video.id(), version),
                published.runs(video.id(), version),
                List.of());
    }

    private PublishedFilm sealed(Video video, RunningWork running) {
        PublishedFilm film = film(video, running);
        return film.sealedWith(Measurement.of(film));
    }

    private void write(PublishedFilm film, Work work) {
        for (Rendition rendition : film.renditions()) {
            String text =
                    FilmPlaylists.media(film, rendition.name()).orElseThrow().text();
            objects.put(
                    FilmObjects.sealedPlaylist(work.video(), work.version(), rendition.name()),
                    PLAYLIST_TYPE,
                    text.getBytes(StandardCharsets.UTF_8));
        }
    }
}

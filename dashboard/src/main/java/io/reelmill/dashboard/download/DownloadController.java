package io.reelmill.dashboard.download;

import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.film.Rung;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoStore;
import io.reelmill.dashboard.address.Addresses;
import io.reelmill.dashboard.api.Fields;
import io.reelmill.dashboard.api.Ids;
import io.reelmill.dashboard.problem.ProblemException;
import io.reelmill.dashboard.problem.RequestProblem;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Sends whoever wants a film as a file to the one that fits best. */
@RestController
class DownloadController {

    static final String NO_ORIGINAL =
            "its last byte has not arrived, or the chunks in which it was recorded are not joined yet";

    private static final int HIGHEST = 100_000;

    private final VideoStore videos;
    private final Addresses addresses;

    DownloadController(VideoStore videos, Addresses addresses) {
        this.videos = videos;
        this.addresses = addresses;
    }

    static ProblemException notReady(String why) {
        return ProblemException.of(RequestProblem.DOWNLOAD_NOT_READY, "the file is not there yet: " + why);
    }

    @GetMapping("/api/v1/videos/{id}/download")
    ResponseEntity<Void> download(@PathVariable String id, Fields fields) {
        DownloadCodec codec = fields.takeChoice("codec", List.of(DownloadCodec.values()), DownloadCodec::word)
                .orElse(DownloadCodec.H264);
        Optional<Integer> height = fields.takeWhole("height", 1, HIGHEST);
        fields.refuseRest();
        Video video = videos.find(Ids.video(id)).orElseThrow(() -> Ids.noVideo(id));
        return switch (codec) {
            case SOURCE -> original(video, height);
            case H264 -> rung(video, height);
        };
    }

    /** A relative address, since a token is not carried on to another host. */
    private static ResponseEntity<Void> original(Video video, Optional<Integer> height) {
        if (height.isPresent()) {
            throw ProblemException.invalid("height", "cannot be chosen of the source");
        }
        if (!video.hasOriginal()) {
            throw notReady(NO_ORIGINAL);
        }
        return goTo(Original.path(video.id()));
    }

    private ResponseEntity<Void> rung(Video video, Optional<Integer> height) {
        FilmPlan plan = video.shownPlan();
        if (plan == null || !video.isWhole()) {
            throw notReady("the video is " + video.status().word());
        }
        Rung best = best(plan, height);
        return goTo(addresses.ofMedia(RungDownload.path(video.id(), video.shownVersion(), best.name())));
    }

    private static Rung best(FilmPlan plan, Optional<Integer> height) {
        return plan.rungs().stream()
                .filter(rung -> rung.size().shortSide() <= height.orElse(HIGHEST))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(
                        RequestProblem.DOWNLOAD_NOTHING_FITS,
                        "the smallest file is "
                                + plan.rungs().get(plan.rungs().size() - 1).name()));
    }

    private static ResponseEntity<Void> goTo(String address) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(address))
                .cacheControl(CacheControl.noStore())
                .build();
    }
}

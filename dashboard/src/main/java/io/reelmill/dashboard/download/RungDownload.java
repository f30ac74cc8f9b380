package io.reelmill.dashboard.download;

import io.reelmill.core.download.RungFile;
import io.reelmill.core.hls.PublishedFilm;
import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStore;
import io.reelmill.dashboard.playback.PublishedFilms;
import io.reelmill.dashboard.playback.RangedBytes;
import io.reelmill.dashboard.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the MP4 of a rung, put together of the published segments while it is sent. */
@RestController
class RungDownload {

    static final MediaType TYPE = MediaType.parseMediaType("video/mp4");

    /** Part of the tag: raised when files are put together differently. */
    private static final int LAYOUT = 1;

    private static final String FOR_A_DAY = "public, max-age=86400";

    private final VideoStore videos;
    private final PublishedFilms films;
    private final ObjectStore objects;

    RungDownload(VideoStore videos, PublishedFilms films, ObjectStore objects) {
        this.videos = videos;
        this.films = films;
        this.objects = objects;
    }

    static String path(VideoId video, int version, String rung) {
        return "/media/" + video + "/downloads/v" + version + "/" + RungFile.name(rung);
    }

    @GetMapping("/media/{id}/downloads/v{version:[0-9]+}/{rung}.mp4")
    void rung(
            @PathVariable String id,
            @PathVariable int version,
            @PathVariable String rung,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Video video = VideoId.parse(id)
                .flatMap(videos::find)
                .filter(found -> found.isWhole() && found.shownVersion() == version)
                .orElseThrow(RungDownload::nothingHere);
        PublishedFilm film = films.of(video)
                .filter(found -> found.isSealed() && found.pictures().contains(rung))
                .orElseThrow(RungDownload::nothingHere);
        RungFile file = RungFile.of(film, rung);
        Attachment.name(response, filename(video, rung));
        new RangedBytes(
                        TYPE,
                        file.sizeBytes(),
                        "%s-v%d-%s-%d".formatted(video.id(), version, rung, LAYOUT),
                        FOR_A_DAY,
                        (offset, length) -> file.open(objects, offset, length))
                .answer(request, response);
    }

    /** The original's name with the rung's in place of its ending. */
    private static String filename(Video video, String rung) {
        String original = video.filename();
        int ending = original.lastIndexOf('.');
        return (ending > 0 ? original.substring(0, ending) : original) + "-" + RungFile.name(rung);
    }

    private static ProblemException nothingHere() {
        return ProblemException.notFound("there is no such file");
    }
}

package io.reelmill.dashboard.api.video;

import io.reelmill.core.conformance.Conformance;
import io.reelmill.core.hls.FilmPlaylists;
import io.reelmill.core.hls.PublishedFilm;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.publish.Rendition;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStore;
import io.reelmill.dashboard.api.Fields;
import io.reelmill.dashboard.api.Ids;
import io.reelmill.dashboard.playback.PublishedFilms;
import io.reelmill.dashboard.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Holds a film to the rules of HLS when asked, as its playlists are served now. */
@RestController
class ConformanceController {

    private static final int LARGEST_INIT = 64 * 1024;

    private final VideoStore videos;
    private final PublishedFilms published;
    private final ObjectStore objects;

    ConformanceController(VideoStore videos, PublishedFilms published, ObjectStore objects) {
        this.videos = videos;
        this.published = published;
        this.objects = objects;
    }

    @GetMapping("/api/v1/videos/{id}/conformance")
    ConformanceJson report(@PathVariable String id, Fields fields) {
        fields.refuseRest();
        VideoId video = Ids.video(id);
        PublishedFilm film = published
                .of(videos.find(video).orElseThrow(() -> Ids.noVideo(id)))
                .filter(FilmPlaylists::playable)
                .orElseThrow(() -> ProblemException.notFound("nothing of this video can be played yet"));
        return ConformanceJson.of(Conformance.check(film, inits(film)), film.isSealed());
    }

    private Map<String, byte[]> inits(PublishedFilm film) {
        return film.renditions().stream()
                .collect(Collectors.toMap(Rendition::name, rendition -> bytes(rendition.init())));
    }

    private byte[] bytes(ObjectKey init) {
        try (InputStream in = objects.open(init, 0, LARGEST_INIT)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

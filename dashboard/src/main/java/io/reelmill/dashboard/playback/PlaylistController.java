package io.reelmill.dashboard.playback;

import io.reelmill.core.hls.FilmPlaylists;
import io.reelmill.core.hls.MediaPlaylist;
import io.reelmill.core.hls.MultivariantPlaylist;
import io.reelmill.core.hls.PublishedFilm;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStore;
import io.reelmill.dashboard.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves playlists, made from the rows as they stand: growing while the film is encoded, sealed at the same address. */
@RestController
class PlaylistController {

    private static final MediaType HLS = MediaType.parseMediaType("application/vnd.apple.mpegurl");
    private static final String GROWING = "no-store";
    private static final String SEALED = "public, max-age=60, must-revalidate";

    private final VideoStore videos;
    private final PublishedFilms published;

    PlaylistController(VideoStore videos, PublishedFilms published) {
        this.videos = videos;
        this.published = published;
    }

    @GetMapping("/media/{id}/master.m3u8")
    ResponseEntity<byte[]> multivariant(@PathVariable String id) {
        PublishedFilm film = film(id, published::of);
        return answer(film, FilmPlaylists.multivariant(film).map(MultivariantPlaylist::text));
    }

    @GetMapping("/media/{id}/{rendition}/index.m3u8")
    ResponseEntity<byte[]> media(@PathVariable String id, @PathVariable String rendition) {
        PublishedFilm film = film(id, video -> published.of(video, rendition));
        return answer(film, FilmPlaylists.media(film, rendition).map(MediaPlaylist::text));
    }

    private PublishedFilm film(String id, Function<Video, Optional<PublishedFilm>> gathering) {
        return VideoId.parse(id).flatMap(videos::find).flatMap(gathering).orElseThrow(PlaylistController::nothingHere);
    }

    private static ResponseEntity<byte[]> answer(PublishedFilm film, Optional<String> playlist) {
        byte[] text = playlist.orElseThrow(PlaylistController::nothingHere).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(HLS)
                .header("Cache-Control", film.isSealed() ? SEALED : GROWING)
                .eTag(weakTag(text))
                .body(text);
    }

    /** Weak, since it is sent plain or compressed. */
    private static String weakTag(byte[] text) {
        CRC32 sum = new CRC32();
        sum.update(text);
        return "W/\"" + text.length + "-" + Long.toHexString(sum.getValue()) + "\"";
    }

    private static ProblemException nothingHere() {
        return ProblemException.notFound("there is no such playlist, or nothing of it can be played yet");
    }
}

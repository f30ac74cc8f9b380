package io.reelmill.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The films that are uploaded, made of real footage that is repeated; kept from run to run. */
final class Films {

    private static final String BETTER_FOOTAGE = "bbb-1080p24-23s-aac51.mp4";

    private final Place place;
    private final Ffmpeg ffmpeg;

    Films(Place place, Ffmpeg ffmpeg) {
        this.place = place;
        this.ffmpeg = ffmpeg;
    }

    /** The bundled film, or, where {@code REELMILL_MEDIA} is set, one of natural 1080p from that folder. */
    static Path footage(Place place) {
        return Optional.ofNullable(System.getenv("REELMILL_MEDIA"))
                .map(folder -> Path.of(folder, BETTER_FOOTAGE))
                .filter(Files::isReadable)
                .orElse(place.sampleFilm());
    }

    /** A film of this height and length. */
    Path film(int height, Duration length) throws IOException, InterruptedException {
        return film(height, length, "", List.of("-c:a", "aac", "-ac", "2"));
    }

    /** The same without sound. */
    Path silentFilm(int height, Duration length) throws IOException, InterruptedException {
        return film(height, length, "silent-", List.of("-an"));
    }

    private Path film(int height, Duration length, String manner, List<String> sound)
            throws IOException, InterruptedException {
        Path footage = footage(place);
        String of = footage.getFileName().toString().replaceAll("\\..*", "");
        Path film = place.films().resolve(height + "p-" + length.toSeconds() + "s-" + manner + "of-" + of + ".mp4");
        if (Files.exists(film)) {
            return film;
        }
        Files.createDirectories(place.films());
        Path draft = film.resolveSibling("draft.mp4");
        ffmpeg.run(making(footage, height, length, sound, draft), place.films());
        return Files.move(draft, film, StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<String> making(Path footage, int height, Duration length, List<String> sound, Path target) {
        List<String> line = new ArrayList<>(List.of("-y", "-v", "error", "-stream_loop", "-1"));
        line.addAll(List.of("-i", footage.toString(), "-vf", "scale=-2:" + height + ",fps=24"));
        line.addAll(List.of("-c:v", "libx264", "-preset", "veryfast", "-crf", "20"));
        line.addAll(sound);
        line.addAll(List.of("-t", Long.toString(length.toSeconds()), target.toString()));
        return line;
    }
}

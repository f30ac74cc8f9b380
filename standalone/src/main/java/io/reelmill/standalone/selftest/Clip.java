package io.reelmill.standalone.selftest;

import io.reelmill.standalone.whole.Client;
import io.reelmill.standalone.whole.Ffmpeg;
import io.reelmill.standalone.whole.Pictures;
import io.reelmill.standalone.whole.Published;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A source that is sent again and again, and the film that was made of it before the storm. */
record Clip(Path source, int seconds, String undisturbed) {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final int SAMPLE_RATE = 48_000;
    private static final int FRAME_SAMPLES = 1024;

    /** Makes source and film. */
    static Clip make(Client client, Path folder, int width, int height, int seconds) {
        Path source = Ffmpeg.film(folder.resolve(height + "p-" + seconds + "s.mp4"), width, height, seconds);
        String film = client.upload(source);
        Patience.until(
                LIMIT,
                "the undisturbed film is ready",
                () -> Optional.of(client.video(film))
                        .filter(video -> video.path("status").asString().equals("ready")));
        return new Clip(source, seconds, film);
    }

    /** What is wrong with the undisturbed film itself. */
    List<String> flaws(Client client, Path folder) {
        Published film = Published.fetch(client, undisturbed);
        Pictures wanted = Pictures.of(source, folder);
        List<String> flaws = new ArrayList<>();
        for (String rendition : film.media().keySet()) {
            Path joined = film.joined(client, rendition, folder);
            if (Ffmpeg.probe(joined.toString(), "-select_streams", "v", "-show_entries", "stream=index")
                    .isEmpty()) {
                long samples = (long) Ffmpeg.frames(joined, folder).size() * FRAME_SAMPLES;
                if (samples < (long) seconds * SAMPLE_RATE) {
                    flaws.add(rendition + " has " + samples + " samples of sound for " + seconds + " s");
                }
            } else {
                flaws.addAll(picturesWrong(rendition, Pictures.of(joined, folder), wanted));
            }
        }
        return flaws;
    }

    private List<String> picturesWrong(String rendition, Pictures made, Pictures wanted) {
        List<String> flaws = new ArrayList<>();
        if (made.count() != seconds * Ffmpeg.RATE) {
            flaws.add(rendition + " has " + made.count() + " pictures, not " + seconds * Ffmpeg.RATE);
        }
        List<Integer> others = made.notNearestTo(wanted);
        if (!others.isEmpty()) {
            flaws.add(rendition + " shows other pictures than the source at " + others);
        }
        return flaws;
    }

    Shape shape(Client client) {
        return Shape.of(client, Published.fetch(client, undisturbed));
    }

    /** Sends it; answers the new film's id. */
    Map.Entry<String, Clip> send(Client client) {
        return Map.entry(client.upload(source), this);
    }
}

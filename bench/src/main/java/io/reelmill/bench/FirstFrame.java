package io.reelmill.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long a viewer waits for the first picture, whatever the film's length. */
final class FirstFrame implements Benchmark {

    private static final int HEIGHT = 240;
    private static final Duration SHORT = Duration.ofMinutes(1);
    private static final Duration LONG = Duration.ofMinutes(20);
    private static final int PER_ROUND = 3;
    private static final double MOST = 1.2;

    @Override
    public String name() {
        return "firstframe";
    }

    @Override
    public String question() {
        return "From the commit of an upload until hls.js in a browser fires `playing`, for a film of "
                + SHORT.toMinutes() + " minute and one of " + LONG.toMinutes() + " minutes of the same kind ("
                + HEIGHT + "p)";
    }

    @Override
    public String target() {
        return "the long one's at most " + MOST + " of the short one's";
    }

    @Override
    public Figures measure(Bench.Plan plan) throws IOException, InterruptedException {
        try (Fleet fleet = Fleet.withWorker(plan.place(), Map.of());
                Viewer viewer = new Viewer(plan.place().hlsJs())) {
            Films films = new Films(plan.place(), fleet.ffmpeg());
            Path brief = films.film(HEIGHT, SHORT);
            Path lengthy = films.film(HEIGHT, LONG);
            List<Double> briefs = new ArrayList<>();
            List<Double> lengthies = new ArrayList<>();
            seconds(fleet.api(), viewer, brief);
            seconds(fleet.api(), viewer, lengthy);
            for (int i = 0; i < plan.rounds() * PER_ROUND; i++) {
                briefs.add(seconds(fleet.api(), viewer, brief));
                lengthies.add(seconds(fleet.api(), viewer, lengthy));
            }
            return figures(new Samples(briefs), new Samples(lengthies));
        }
    }

    private static double seconds(Api api, Viewer viewer, Path film) throws IOException, InterruptedException {
        String id = api.upload(film);
        long committed = System.nanoTime();
        String address = api.video(id).path("playback").path("hls").asString();
        double seconds = (viewer.nanoTimeOfPlaying(address) - committed) / 1e9;
        api.delete(id);
        return seconds;
    }

    private static Figures figures(Samples brief, Samples lengthy) {
        double ratio = lengthy.median() / brief.median();
        return new Figures(
                new Figures.Verdict(String.format(Locale.ROOT, "%.3f", ratio), ratio <= MOST),
                List.of(List.of("film", "s until `playing`", "samples"), row(SHORT, brief), row(LONG, lengthy)),
                List.of());
    }

    private static List<String> row(Duration length, Samples samples) {
        return List.of(
                length.toMinutes() + " min",
                samples.show(2),
                Integer.toString(samples.values().size()));
    }
}

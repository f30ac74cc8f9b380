package io.reelmill.bench;

import io.reelmill.bench.CountedPrograms.Purpose;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What all thumbnails of a film cost, against its encode. */
final class ThumbnailShare implements Benchmark {

    private static final int HEIGHT = 1080;
    private static final Duration LENGTH = Duration.ofSeconds(126);
    private static final double MOST = 0.05;

    @Override
    public String name() {
        return "thumbnails";
    }

    @Override
    public String question() {
        return "CPU seconds of the programs that make poster, stills, storyboard and preview of a 1080p film of "
                + LENGTH.toSeconds() + " s, against those of the programs that encode its picture and sound";
    }

    @Override
    public String target() {
        return "at most " + MOST;
    }

    @Override
    public Figures measure(Bench.Plan plan) throws IOException, InterruptedException {
        Map<Purpose, List<Double>> seconds = new EnumMap<>(Purpose.class);
        try (Fleet fleet = Fleet.withoutWorker(plan.place())) {
            Path film = new Films(plan.place(), fleet.ffmpeg()).film(HEIGHT, LENGTH);
            CountedPrograms programs =
                    CountedPrograms.around(fleet.ffmpeg(), fleet.folder().resolve("counted"));
            Map<String, String> variables =
                    Map.of("REELMILL_FFMPEG", programs.folder().toString());
            try (Program worker = fleet.worker("worker", variables)) {
                for (int i = 0; i < plan.rounds() && worker.handle().isAlive(); i++) {
                    measure(fleet.api(), film, programs)
                            .forEach((purpose, spent) -> seconds.computeIfAbsent(purpose, any -> new ArrayList<>())
                                    .add(spent));
                }
            }
        }
        return figures(seconds);
    }

    private static Map<Purpose, Double> measure(Api api, Path film, CountedPrograms programs)
            throws IOException, InterruptedException {
        programs.take();
        String id = api.upload(film);
        api.awaitReady(id);
        Map<Purpose, Double> spent = programs.take();
        api.delete(id);
        return spent;
    }

    private static Figures figures(Map<Purpose, List<Double>> seconds) {
        Samples picture = samples(seconds, Purpose.PICTURE);
        Samples sound = samples(seconds, Purpose.SOUND);
        Samples thumbnails = samples(seconds, Purpose.THUMBNAILS);
        double ratio = thumbnails.median() / (picture.median() + sound.median());
        return new Figures(
                new Figures.Verdict(String.format(Locale.ROOT, "%.4f", ratio), ratio <= MOST),
                List.of(
                        List.of("programs for", "CPU s"),
                        List.of("picture", picture.show(1)),
                        List.of("sound", sound.show(1)),
                        List.of("thumbnails", thumbnails.show(2))),
                List.of());
    }

    private static Samples samples(Map<Purpose, List<Double>> seconds, Purpose purpose) {
        return new Samples(seconds.getOrDefault(purpose, List.of(0.0)));
    }
}

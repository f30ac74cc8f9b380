package io.reelmill.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How much sooner two workers are done than one, against the same commands without anything around them. */
final class TwoWorkers implements Benchmark {

    private static final int HEIGHT = 1080;
    private static final Duration LENGTH = Duration.ofSeconds(66);
    private static final double LEAST = 0.93;

    @Override
    public String name() {
        return "workers";
    }

    @Override
    public String question() {
        return "How much sooner two workers, each with one slot and its ffmpeg bound to one core, seal a 1080p film of "
                + LENGTH.toSeconds() + " s than one, against the speed-up of their bare commands, run the same way";
    }

    @Override
    public String target() {
        return "at least " + LEAST + " of it";
    }

    @Override
    public Figures measure(Bench.Plan plan) throws IOException, InterruptedException {
        List<Double> one = new ArrayList<>();
        List<Double> two = new ArrayList<>();
        List<Double> bareOne = new ArrayList<>();
        List<Double> bareTwo = new ArrayList<>();
        try (Fleet fleet = Fleet.withoutWorker(plan.place());
                Program first = fleet.worker("first", on("0"))) {
            Path film = new Films(plan.place(), fleet.ffmpeg()).film(HEIGHT, LENGTH);
            warmUp(plan, fleet, first);
            for (int i = 0; i < plan.rounds(); i++) {
                one.add(secondsToSeal(fleet, film).seconds());
                Sealed sealed;
                try (Program second = fleet.worker("second", on("1"))) {
                    warmUp(plan, fleet, second);
                    sealed = secondsToSeal(fleet, film);
                }
                two.add(sealed.seconds());
                Lanes lanes = new Lanes(fleet.ffmpeg(), sealed.lines(), film);
                bareOne.add(lanes.seconds(List.of("0")));
                bareTwo.add(lanes.seconds(List.of("0", "1")));
            }
        }
        return figures(new Samples(one), new Samples(two), new Samples(bareOne), new Samples(bareTwo));
    }

    private record Sealed(double seconds, List<RecordedLine> lines) {}

    private static Map<String, String> on(String core) {
        return Map.of("REELMILL_WORKER_SLOTS", "1", "REELMILL_WORKER_CPUS", core);
    }

    /** Two films at once, so that every worker there is gets something to do. */
    private static void warmUp(Bench.Plan plan, Fleet fleet, Program worker) throws IOException, InterruptedException {
        if (!worker.handle().isAlive()) {
            throw new IOException("a worker ended");
        }
        Api api = fleet.api();
        List<String> films = List.of(
                api.upload(plan.place().sampleFilm()), api.upload(plan.place().sampleFilm()));
        for (String film : films) {
            api.awaitReady(film);
            api.delete(film);
        }
    }

    private static Sealed secondsToSeal(Fleet fleet, Path film) throws IOException, InterruptedException {
        Api api = fleet.api();
        String id = api.upload(film);
        double seconds = Api.secondsToReady(api.awaitReady(id));
        List<RecordedLine> lines = RecordedLine.of(api.jobs(id));
        api.delete(id);
        return new Sealed(seconds, lines);
    }

    private static Figures figures(Samples one, Samples two, Samples bareOne, Samples bareTwo) {
        double speedUp = one.median() / two.median();
        double bare = bareOne.median() / bareTwo.median();
        double ratio = speedUp / bare;
        return new Figures(
                new Figures.Verdict(String.format(Locale.ROOT, "%.3f", ratio), ratio >= LEAST),
                List.of(
                        List.of("", "on one core, s", "on two cores, s", "speed-up"),
                        List.of("Reelmill, commit to sealed", one.show(1), two.show(1), show(speedUp)),
                        List.of("the bare commands", bareOne.show(1), bareTwo.show(1), show(bare))),
                List.of());
    }

    private static String show(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}

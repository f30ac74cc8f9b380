package io.reelmill.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What a film costs in all processes together, against one ffmpeg that makes the same. */
final class CpuSeconds implements Benchmark {

    private static final int HEIGHT = 1080;
    private static final Duration LENGTH = Duration.ofSeconds(126);
    private static final double MOST = 1.05;
    /** After these the compilers of the JVM have little left to do. */
    private static final int WARMING_FILMS = 10;

    @Override
    public String name() {
        return "cpu";
    }

    @Override
    public String question() {
        return "CPU seconds of every process from commit to sealed, JVMs warm, for a 1080p film of "
                + LENGTH.toSeconds() + " s, without those of its thumbnails, against the cheapest single ffmpeg that "
                + "makes the same rungs and sound";
    }

    @Override
    public String target() {
        return "at most " + MOST;
    }

    @Override
    public Figures measure(Bench.Plan plan) throws IOException, InterruptedException {
        try (Fleet fleet = Fleet.withoutWorker(plan.place())) {
            Path film = new Films(plan.place(), fleet.ffmpeg()).film(HEIGHT, LENGTH);
            CountedPrograms programs =
                    CountedPrograms.around(fleet.ffmpeg(), fleet.folder().resolve("counted"));
            try (Program worker = fleet.worker(
                    "worker", Map.of("REELMILL_FFMPEG", programs.folder().toString()))) {
                warmUp(plan, fleet.api());
                Rounds rounds = new Rounds(fleet, worker, programs, film);
                for (int i = 0; i < plan.rounds(); i++) {
                    rounds.run();
                }
                return rounds.figures();
            }
        }
    }

    private static void warmUp(Bench.Plan plan, Api api) throws IOException, InterruptedException {
        for (int i = 0; i < WARMING_FILMS; i++) {
            api.awaitReady(api.upload(plan.place().sampleFilm()));
        }
    }

    /** Each way once, and again, so that what changes on the machine meanwhile meets all of them. */
    private static final class Rounds {

        private final Fleet fleet;
        private final Program worker;
        private final CountedPrograms programs;
        private final Path film;
        private final List<Double> all = new ArrayList<>();
        private final List<Double> java = new ArrayList<>();
        private final List<Double> picture = new ArrayList<>();
        private final List<Double> thumbnails = new ArrayList<>();
        private final List<Double> walls = new ArrayList<>();
        private final Map<String, List<Double>> byHand = new LinkedHashMap<>();
        private final Map<String, List<Double>> byHandWalls = new LinkedHashMap<>();

        Rounds(Fleet fleet, Program worker, CountedPrograms programs, Path film) {
            this.fleet = fleet;
            this.worker = worker;
            this.programs = programs;
            this.film = film;
        }

        void run() throws IOException, InterruptedException {
            Api api = fleet.api();
            programs.take();
            String id = api.upload(film);
            CpuTime before = everything();
            double wall = Api.secondsToReady(api.awaitReady(id));
            CpuTime spent = everything().minus(before);
            Map<CountedPrograms.Purpose, Double> byPurpose = programs.take();
            thumbnails.add(byPurpose.getOrDefault(CountedPrograms.Purpose.THUMBNAILS, 0.0));
            picture.add(byPurpose.getOrDefault(CountedPrograms.Purpose.PICTURE, 0.0));
            all.add(spent.total() - thumbnails.get(thumbnails.size() - 1));
            java.add(spent.own());
            walls.add(wall);
            List<RecordedLine> lines = RecordedLine.of(api.jobs(id));
            api.delete(id);
            for (HandWritten line : handWritten(lines)) {
                runByHand(line);
            }
        }

        private CpuTime everything() {
            return CpuTime.ofTree(fleet.standalone().handle()).plus(CpuTime.ofTree(worker.handle()));
        }

        private void runByHand(HandWritten line) throws IOException, InterruptedException {
            Path folder = Place.newFolder();
            try {
                Ffmpeg.Cost cost = fleet.ffmpeg().run(line.arguments(film), folder);
                byHand.computeIfAbsent(line.name(), name -> new ArrayList<>()).add(cost.cpuSeconds());
                byHandWalls
                        .computeIfAbsent(line.name(), name -> new ArrayList<>())
                        .add(cost.wall().toMillis() / 1e3);
            } finally {
                Place.delete(folder);
            }
        }

        private static List<HandWritten> handWritten(List<RecordedLine> lines) {
            RecordedLine span =
                    lines.stream().filter(RecordedLine::isSpan).findFirst().orElseThrow();
            String sound = lines.stream()
                    .flatMap(line -> line.values("-b:a").stream())
                    .findFirst()
                    .orElseThrow();
            return Stream.of("", "1", "2")
                    .map(threads -> new HandWritten(span.rungs(), sound, threads))
                    .toList();
        }

        Figures figures() {
            double cheapest = byHand.values().stream()
                    .mapToDouble(seconds -> new Samples(seconds).median())
                    .min()
                    .orElseThrow();
            double ratio = new Samples(all).median() / cheapest;
            List<List<String>> table = new ArrayList<>();
            table.add(List.of("", "CPU s", "wall s", "CPU, of the cheapest"));
            table.add(row("Reelmill, every process", all, walls, cheapest));
            byHand.forEach((name, seconds) -> table.add(row(name, seconds, of(byHandWalls, name), cheapest)));
            String share = ("Of Reelmill's CPU seconds the encoders took %s and the two JVMs (API and object store, "
                            + "worker) %s. Its thumbnails took %s more.")
                    .formatted(
                            new Samples(picture).show(1), new Samples(java).show(1), new Samples(thumbnails).show(1));
            return new Figures(
                    new Figures.Verdict(String.format(Locale.ROOT, "%.3f", ratio), ratio <= MOST),
                    table,
                    List.of(share));
        }

        private static List<Double> of(Map<String, List<Double>> map, String name) {
            return map.getOrDefault(name, List.of());
        }

        private static List<String> row(String name, List<Double> cpu, List<Double> wall, double cheapest) {
            return List.of(
                    name,
                    new Samples(cpu).show(1),
                    new Samples(wall).show(1),
                    String.format(Locale.ROOT, "%.3f", new Samples(cpu).median() / cheapest));
        }
    }
}

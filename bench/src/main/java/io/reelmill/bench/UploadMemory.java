package io.reelmill.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** Whether the memory of dashboard and worker grows with the file that is uploaded. */
final class UploadMemory implements Benchmark {

    private static final long MEGABYTE = 1 << 20;
    private static final long SMALL = 20 * MEGABYTE;
    private static final long MIDDLE = 200 * MEGABYTE;
    private static final long LARGE = 2048 * MEGABYTE;
    private static final int HEIGHT = 240;
    private static final Duration LENGTH = Duration.ofSeconds(12);
    private static final double MOST = 1.1;
    private static final String HEAP = "-Xmx512m";

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public String question() {
        return "Peak memory of the JVMs of dashboard and worker (each with " + HEAP
                + "), from the first byte of an upload until its film is sealed";
    }

    @Override
    public String target() {
        return "for 2 GiB at most " + MOST + " of that for 20 MiB";
    }

    @Override
    public Figures measure(Bench.Plan plan) throws IOException, InterruptedException {
        try (Fleet fleet = Fleet.withoutWorker(plan.place())) {
            Path film = new Films(plan.place(), fleet.ffmpeg()).film(HEIGHT, LENGTH);
            Watched dashboard = Watched.join(fleet, plan.place().dashboard(), "dashboard");
            Watched worker = Watched.join(fleet, plan.place().worker(), "worker");
            Api api = Fleet.api(dashboard.program());
            // both JVMs grow to what their everyday takes
            upload(api, new PaddedFilm(film, MIDDLE));
            upload(api, new PaddedFilm(film, MIDDLE));
            Map<Long, Peaks> peaks = new LinkedHashMap<>();
            for (int i = 0; i < plan.rounds(); i++) {
                for (long bytes : List.of(SMALL, MIDDLE, LARGE)) {
                    dashboard.reset();
                    worker.reset();
                    upload(api, new PaddedFilm(film, bytes));
                    peaks.computeIfAbsent(bytes, size -> new Peaks()).add(dashboard, worker);
                }
            }
            return figures(peaks);
        }
    }

    private static void upload(Api api, PaddedFilm film) throws IOException, InterruptedException {
        String id = api.upload(film::open, film.bytes());
        api.awaitReady(id);
        api.delete(id);
    }

    /** A JVM whose memory is looked at. */
    private static final class Watched {

        private final Program program;
        private final CollectorLog collector;
        private int lines;

        private Watched(Program program, CollectorLog collector) {
            this.program = program;
            this.collector = collector;
        }

        static Watched join(Fleet fleet, Path jar, String name) throws IOException, InterruptedException {
            Path folder = Files.createDirectories(fleet.folder().resolve(name));
            CollectorLog collector = new CollectorLog(folder.resolve("gc.log"));
            List<String> options = new ArrayList<>(collector.options());
            options.add(HEAP);
            return new Watched(fleet.join(jar, name, options, Map.of()), collector);
        }

        Program program() {
            return program;
        }

        void reset() throws IOException {
            Memory.resetPeak(program.pid());
            lines = collector.lines();
        }

        double peak() throws IOException {
            return Memory.peak(program.pid());
        }

        OptionalDouble mostLeft() throws IOException {
            return collector.mostLeftSince(lines);
        }
    }

    private static final class Peaks {

        private final List<Double> dashboard = new ArrayList<>();
        private final List<Double> worker = new ArrayList<>();
        private final List<Double> dashboardLeft = new ArrayList<>();
        private final List<Double> workerLeft = new ArrayList<>();

        void add(Watched dashboardNow, Watched workerNow) throws IOException {
            dashboard.add(dashboardNow.peak());
            worker.add(workerNow.peak());
            dashboardNow.mostLeft().ifPresent(dashboardLeft::add);
            workerNow.mostLeft().ifPresent(workerLeft::add);
        }

        double both() {
            return new Samples(dashboard).median() + new Samples(worker).median();
        }

        List<String> row(long bytes) {
            return List.of(
                    bytes / MEGABYTE + " MiB",
                    new Samples(dashboard).show(0),
                    new Samples(worker).show(0),
                    show(dashboardLeft),
                    show(workerLeft));
        }

        private static String show(List<Double> left) {
            return left.isEmpty() ? "no collection" : new Samples(left).show(0);
        }
    }

    private static Figures figures(Map<Long, Peaks> peaks) {
        double ratio = peak(peaks, LARGE) / peak(peaks, SMALL);
        List<List<String>> table = new ArrayList<>();
        table.add(List.of(
                "upload",
                "dashboard, peak resident MiB",
                "worker, peak resident MiB",
                "dashboard, most left after a collection, MiB",
                "worker, the same"));
        peaks.forEach((bytes, each) -> table.add(each.row(bytes)));
        return new Figures(
                new Figures.Verdict(String.format(Locale.ROOT, "%.3f", ratio), ratio <= MOST), table, List.of());
    }

    private static double peak(Map<Long, Peaks> peaks, long bytes) {
        Peaks found = peaks.get(bytes);
        if (found == null) {
            throw new IllegalStateException("not measured: " + bytes);
        }
        return found.both();
    }
}

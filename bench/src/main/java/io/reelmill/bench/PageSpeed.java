package io.reelmill.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How soon pages are there, and how much of them, with a large library. */
final class PageSpeed implements Benchmark {

    private static final int FILMS = 10_000;
    private static final int WARM_UP = 200;
    private static final int ASKED = 300;
    private static final double MOST_MILLIS = 100;
    private static final int MOST_BYTES = 100_000;

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public String question() {
        return "How long library and film page take with " + FILMS
                + " films, from request to last byte, one after the other, and what a browser loads for its first view"
                + " without the player";
    }

    @Override
    public String target() {
        return "95th percentile under " + Math.round(MOST_MILLIS) + " ms, under " + MOST_BYTES / 1000 + " kB";
    }

    @Override
    public Figures measure(Bench.Plan plan) throws IOException, InterruptedException {
        try (Fleet fleet = Fleet.withWorker(plan.place(), Map.of())) {
            String film = fleet.api().upload(plan.place().sampleFilm());
            fleet.api().awaitReady(film);
            new LargeLibrary(fleet.connections()).copy(film, FILMS - 1);
            PageVisitor visitor = fleet.visitor();
            Map<String, List<Double>> millis = new LinkedHashMap<>();
            for (String page : List.of("/", "/?status=ready", "/?q=copy+9999", "/videos/" + film)) {
                repeat(visitor, page, WARM_UP);
                millis.put(page.replace(film, "{id}"), repeat(visitor, page, ASKED * plan.rounds()));
            }
            int library = visitor.bytesOfFirstView("/");
            int filmPage = visitor.bytesOfFirstView("/videos/" + film);
            return figures(millis, library, filmPage);
        }
    }

    private static List<Double> repeat(PageVisitor visitor, String page, int times)
            throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            long asked = System.nanoTime();
            visitor.get(page);
            millis.add((System.nanoTime() - asked) / 1e6);
        }
        return millis;
    }

    private static Figures figures(Map<String, List<Double>> millis, int library, int filmPage) {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("page", "ms, median", "ms, 95th percentile"));
        double slowest = 0;
        for (Map.Entry<String, List<Double>> page : millis.entrySet()) {
            Samples samples = new Samples(page.getValue());
            double late = samples.percentile(95);
            slowest = Math.max(slowest, late);
            table.add(List.of("`" + page.getKey() + "`", form(samples.median()), form(late)));
        }
        int most = Math.max(library, filmPage);
        return new Figures(
                new Figures.Verdict(
                        form(slowest) + " ms, " + most / 1000 + " kB", slowest < MOST_MILLIS && most < MOST_BYTES),
                table,
                List.of("First view: library %.1f kB, film page %.1f kB, as transferred."
                        .formatted(library / 1e3, filmPage / 1e3)));
    }

    private static String form(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}

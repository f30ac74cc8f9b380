package io.reelmill.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** How long committed work waits until an idle worker has its program running. */
final class PickUp implements Benchmark {

    private static final int HEIGHT = 240;
    private static final Duration LENGTH = Duration.ofSeconds(2);
    private static final int PER_ROUND = 10;
    private static final double MOST_MILLIS = 100;
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final long SEED = 42;

    private final Random random = new Random(SEED);

    @Override
    public String name() {
        return "pickup";
    }

    @Override
    public String question() {
        return "From the commit of a single piece of work to its program running on an idle worker, "
                + "with stock JobRunr beside it on the same Postgres";
    }

    @Override
    public String target() {
        return "median under " + (int) MOST_MILLIS + " ms";
    }

    @Override
    public Figures measure(Bench.Plan plan) throws IOException, InterruptedException {
        try (Fleet fleet = Fleet.withoutWorker(plan.place())) {
            Path film = new Films(plan.place(), fleet.ffmpeg()).silentFilm(HEIGHT, LENGTH);
            ProgramClock clock =
                    ProgramClock.before(fleet.ffmpeg(), fleet.folder().resolve("clock"));
            fleet.worker("worker", Map.of("REELMILL_FFMPEG", clock.folder().toString()));
            return measure(plan, fleet, film, clock);
        }
    }

    private Figures measure(Bench.Plan plan, Fleet fleet, Path film, ProgramClock clock)
            throws IOException, InterruptedException {
        List<Double> prepares = new ArrayList<>();
        List<Double> spans = new ArrayList<>();
        List<Double> stock = new ArrayList<>();
        Api api = fleet.api();
        api.delete(make(api, film));
        try (StockJobRunr jobRunr = StockJobRunr.beside(fleet.connections())) {
            for (int i = 0; i < plan.rounds() * PER_ROUND; i++) {
                anyMoment();
                String id = make(api, film);
                for (JsonNode job : api.jobs(id)) {
                    Instant committed = Api.instant(job, "createdAt");
                    switch (job.path("kind").asString()) {
                        case "prepare" -> prepares.add(millis(committed, started(clock, committed, "ffprobe")));
                        case "encode" -> spans.add(millis(committed, started(clock, committed, "libx264")));
                        default -> {
                            // of other kinds nothing waits for a program alone
                        }
                    }
                }
                api.delete(id);
                anyMoment();
                Instant committed = jobRunr.enqueue(clock.ffmpeg().toString());
                stock.add(millis(committed, started(clock, committed, "-version")));
            }
        }
        return figures(new Samples(prepares), new Samples(spans), new Samples(stock));
    }

    private static String make(Api api, Path film) throws IOException, InterruptedException {
        String id = api.upload(film);
        api.awaitReady(id);
        return id;
    }

    /** So that the polls of neither are met on purpose or avoided. */
    private void anyMoment() throws InterruptedException {
        Pauses.pause(Duration.ofMillis(random.nextInt(1000 * StockJobRunr.POLL_SECONDS)));
    }

    private static Instant started(ProgramClock clock, Instant after, String word)
            throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(LIMIT);
        while (Instant.now().isBefore(deadline)) {
            Optional<Instant> start = clock.firstAfter(after, word);
            if (start.isPresent()) {
                return start.get();
            }
            Pauses.pause(Pauses.SHORT);
        }
        throw new IOException("nothing was started after " + after);
    }

    private static double millis(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e6;
    }

    private static Figures figures(Samples prepares, Samples spans, Samples stock) {
        double found = Math.max(prepares.median(), spans.median());
        return new Figures(
                new Figures.Verdict(String.format(Locale.ROOT, "%.0f ms", found), found < MOST_MILLIS),
                List.of(
                        List.of("", "ms: median (least to most)", "samples"),
                        row("the only span of a film that was just prepared: to its ffmpeg", spans),
                        row("an upload on an idle fleet: to the first ffprobe", prepares),
                        row("stock JobRunr, polling every " + StockJobRunr.POLL_SECONDS + " s: to its program", stock)),
                List.of("Reelmill's times count from the begin of the transaction, so they are a little too long."));
    }

    private static List<String> row(String name, Samples samples) {
        return List.of(name, samples.show(0), Integer.toString(samples.values().size()));
    }
}

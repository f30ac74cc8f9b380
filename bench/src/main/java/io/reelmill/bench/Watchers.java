package io.reelmill.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What it costs that many watch, and how late they hear. */
final class Watchers implements Benchmark {

    private static final int MANY = 200;
    private static final double MOST_SECONDS = 1;

    /** Postgres' sessions tell of their transactions with a delay, idle ones after ten seconds. */
    private static final Duration SETTLE = Duration.ofSeconds(12);

    @Override
    public String name() {
        return "watchers";
    }

    @Override
    public String question() {
        return MANY + " listeners to all events while a film is made: how long after a change each of them hears of it,"
                + " and how many transactions Postgres sees from upload to ready with one listener and with all";
    }

    @Override
    public String target() {
        return "every change within " + Math.round(MOST_SECONDS) + " s; as many transactions as with one";
    }

    @Override
    public Figures measure(Bench.Plan plan) throws IOException, InterruptedException {
        try (Fleet fleet = Fleet.withWorker(plan.place(), Map.of())) {
            LargeLibrary database = new LargeLibrary(fleet.connections());
            film(fleet, plan);
            Watched alone = watched(fleet, plan, database, 1);
            Watched many = watched(fleet, plan, database, MANY);
            return figures(alone, many);
        }
    }

    /** What was heard and asked while films were made. */
    private record Watched(List<Double> delays, int progress, double transactionsOfFilm) {}

    private static Watched watched(Fleet fleet, Bench.Plan plan, LargeLibrary database, int listeners)
            throws IOException, InterruptedException {
        List<EventListener> all = new ArrayList<>();
        try {
            for (int i = 0; i < listeners; i++) {
                all.add(fleet.listener());
            }
            Pauses.pause(SETTLE);
            long before = database.transactions();
            for (int i = 0; i < plan.rounds(); i++) {
                film(fleet, plan);
            }
            Pauses.pause(SETTLE);
            double transactions = (double) (database.transactions() - before) / plan.rounds();
            List<Double> delays = new ArrayList<>();
            all.forEach(listener -> delays.addAll(listener.delays()));
            int progress = all.stream().mapToInt(EventListener::progress).sum();
            return new Watched(delays, progress, transactions);
        } finally {
            all.forEach(EventListener::close);
        }
    }

    private static void film(Fleet fleet, Bench.Plan plan) throws IOException, InterruptedException {
        Api api = fleet.api();
        api.awaitReady(api.upload(plan.place().sampleFilm()));
    }

    private static Figures figures(Watched alone, Watched many) {
        double latest = new Samples(many.delays()).most();
        double ratio = many.transactionsOfFilm() / alone.transactionsOfFilm();
        return new Figures(
                new Figures.Verdict(
                        String.format(Locale.ROOT, "%.2f s at the latest, %.2f of the transactions", latest, ratio),
                        latest <= MOST_SECONDS && ratio < 1.2),
                List.of(
                        List.of(
                                "listeners",
                                "changes heard",
                                "s until heard, median",
                                "95th percentile",
                                "latest",
                                "live progress heard",
                                "transactions of a film"),
                        row(1, alone),
                        row(MANY, many)),
                List.of());
    }

    private static List<String> row(int listeners, Watched watched) {
        Samples delays = new Samples(watched.delays());
        return List.of(
                Integer.toString(listeners),
                Integer.toString(watched.delays().size()),
                form(delays.median()),
                form(delays.percentile(95)),
                form(delays.most()),
                Integer.toString(watched.progress()),
                form(watched.transactionsOfFilm()));
    }

    private static String form(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}

package io.reelmill.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line of the benchmarks. */
@Command(
        name = "bench/run",
        description =
                "Measures Reelmill: cpu, workers, pickup, firstframe, thumbnails, memory, pages, watchers. Set REELMILL_MEDIA to "
                        + "the folder of shared clips for natural 1080p footage, CHROMIUM to the browser if it is not on the path.",
        mixinStandardHelpOptions = true)
public final class Bench implements Callable<Integer> {

    private static final List<Benchmark> ALL = List.of(
            new CpuSeconds(),
            new TwoWorkers(),
            new PickUp(),
            new FirstFrame(),
            new ThumbnailShare(),
            new UploadMemory(),
            new PageSpeed(),
            new Watchers());

    @Option(names = "--home", hidden = true, defaultValue = ".", description = "The repository.")
    private Path home = Path.of(".");

    @Option(names = "--record", description = "Write what is found into bench/RESULTS.md.")
    private boolean recorded;

    @Option(names = "--rounds", defaultValue = "3", description = "How often each is repeated (${DEFAULT-VALUE}).")
    private int rounds = 1;

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Which to run; all where none is named.")
    private List<String> names = List.of();

    /**
     * How to measure.
     *
     * @param rounds how often to repeat
     */
    record Plan(Place place, int rounds) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Benchmark> chosen = chosen();
        if (chosen.size() < names.size()) {
            System.err.println("There are: " + ALL.stream().map(Benchmark::name).toList());
            return 2;
        }
        Place place = new Place(home);
        boolean allMet = true;
        for (Benchmark benchmark : chosen) {
            String machine = Machine.describe(Films.footage(place));
            System.out.printf("%n## %s%n%n%s …%n%n", benchmark.name(), benchmark.question());
            Figures figures = benchmark.measure(new Plan(place, rounds));
            String shown = figures.show(benchmark.target());
            System.out.println(shown);
            if (recorded) {
                String section = benchmark.question() + ".\n\n" + shown + "\n" + machine + " · rounds " + rounds + "\n";
                new Results(place.results()).record(benchmark.name(), section);
            }
            allMet &= figures.verdict().met();
        }
        return allMet ? 0 : 1;
    }

    private List<Benchmark> chosen() {
        return ALL.stream()
                .filter(benchmark -> names.isEmpty() || names.contains(benchmark.name()))
                .toList();
    }

    public static void main(String[] args) {
        System.exit(new CommandLine(new Bench()).execute(args));
    }
}

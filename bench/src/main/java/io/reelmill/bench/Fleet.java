package io.reelmill.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A standalone in a folder of its own and the programs that join it; all stop, and the folder goes, when it is closed. */
final class Fleet implements AutoCloseable {

    private static final String TOKEN = "bench";
    private static final String HEAP = "-Xmx1g";
    /** As in the worker's image. */
    private static final List<String> WORKER_JVM = List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final Place place;
    private final Path folder = Place.newFolder();
    private final Deque<Program> programs = new ArrayDeque<>();
    private final Program standalone;

    private Fleet(Place place, Map<String, String> environment) throws IOException, InterruptedException {
        this.place = place;
        Map<String, String> all = new HashMap<>(environment);
        all.put("REELMILL_ADMIN_TOKEN", TOKEN);
        try {
            this.standalone = Program.start(place.standalone(), List.of(HEAP), all, folder.resolve("standalone"));
            programs.push(standalone);
        } catch (IOException | InterruptedException | RuntimeException failed) {
            Place.delete(folder);
            throw failed;
        }
    }

    /** A standalone with its own worker. */
    static Fleet withWorker(Place place, Map<String, String> environment) throws IOException, InterruptedException {
        return new Fleet(place, environment);
    }

    /** A standalone that leaves the work to those who join. */
    static Fleet withoutWorker(Place place) throws IOException, InterruptedException {
        return new Fleet(place, Map.of("REELMILL_WORKER_ENABLED", "false"));
    }

    Program standalone() {
        return standalone;
    }

    Path folder() {
        return folder;
    }

    Api api() {
        return new Api(standalone.address(), TOKEN);
    }

    PageVisitor visitor() {
        return new PageVisitor(standalone.address(), TOKEN);
    }

    EventListener listener() throws IOException, InterruptedException {
        return new EventListener(standalone.address(), TOKEN);
    }

    static Api api(Program dashboard) {
        return new Api(dashboard.address(), TOKEN);
    }

    Program worker(String name, Map<String, String> environment) throws IOException, InterruptedException {
        return join(place.worker(), name, WORKER_JVM, environment);
    }

    Program join(Path jar, String name, List<String> options, Map<String, String> environment)
            throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(connections());
        all.putAll(environment);
        Program program = Program.start(jar, options, all, folder.resolve(name));
        programs.push(program);
        return program;
    }

    /** What further programs are told. */
    Map<String, String> connections() throws IOException {
        return Files.readAllLines(folder.resolve("standalone/connection.env")).stream()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    Ffmpeg ffmpeg() throws IOException {
        return new Ffmpeg(Path.of(connections().get("REELMILL_FFMPEG")));
    }

    @Override
    public void close() {
        while (!programs.isEmpty()) {
            programs.pop().close();
        }
        Place.delete(folder);
    }
}

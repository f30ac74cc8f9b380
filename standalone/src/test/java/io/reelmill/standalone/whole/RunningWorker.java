package io.reelmill.standalone.whole;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A worker process that joined a standalone.
 *
 * @param id by which the API calls it
 */
record RunningWorker(Program program, String id, Path data) implements AutoCloseable {

    private static final Path JAR = Path.of("..", "worker", "target", "reelmill-worker.jar")
            .toAbsolutePath()
            .normalize();

    static RunningWorker join(RunningStandalone standalone, Path data, Map<String, String> variables) {
        Map<String, String> environment = new HashMap<>(standalone.connection());
        environment.put("SERVER_PORT", "0");
        environment.put("REELMILL_DATA", data.toString());
        environment.put("REELMILL_WORKER_SLOTS", "1");
        environment.putAll(variables);
        Program program = Program.startAndAwait("Started WorkerApplication", JAR, environment);
        long pid = program.jvm().pid();
        String id = await().atMost(Program.START_LIMIT)
                .until(() -> idOf(standalone.client(), pid), found -> !found.isEmpty());
        return new RunningWorker(program, id, data);
    }

    private static String idOf(Client client, long pid) {
        return client.workers().stream()
                .filter(worker -> worker.path("name").asString().matches(".*\\b" + pid + "\\b.*"))
                .map(worker -> worker.path("id").asString())
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        program.close();
    }
}

package io.reelmill.standalone.whole;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What tests ask about the jobs of a film. */
final class Jobs {

    private static final Set<String> MAKING = Set.of("encode", "audio");

    private Jobs() {}

    /** Waits until one of the film's spans is in the middle of being encoded, and answers its job. */
    static JsonNode awaitOneEncoding(Client client, String film) {
        return awaitOne(client, film, Jobs::isEncoding);
    }

    static JsonNode awaitOne(Client client, String film, Predicate<JsonNode> wanted) {
        return await("a job of " + film)
                .atMost(Client.LIMIT)
                .pollInterval(Client.LOOK)
                .until(() -> client.jobs(film).stream().filter(wanted).toList(), found -> !found.isEmpty())
                .get(0);
    }

    /** In the middle: what is done to its worker now finds it still running. */
    static boolean isEncoding(JsonNode job) {
        double progress = job.path("progress").asDouble();
        return is(job, "encode", "running") && progress > 0 && progress < 0.7;
    }

    /** Whether it makes some of a film's picture or sound. */
    static boolean isMaking(JsonNode job) {
        return MAKING.contains(job.path("kind").asString());
    }

    static boolean is(JsonNode job, String kind, String status) {
        return job.path("kind").asString().equals(kind)
                && job.path("status").asString().equals(status);
    }

    static boolean runsOn(JsonNode job, RunningWorker worker) {
        return job.path("worker").asString().equals(worker.id());
    }

    /** Every worker that claimed one of the film's spans. */
    static Set<String> encodersOf(Client client, String film) {
        return workersOf(client, film, Set.of("encode"));
    }

    /** Every worker that claimed some of the film's picture or sound. */
    static Set<String> makersOf(Client client, String film) {
        return workersOf(client, film, MAKING);
    }

    private static Set<String> workersOf(Client client, String film, Set<String> kinds) {
        return client.jobs(film).stream()
                .filter(job -> kinds.contains(job.path("kind").asString()))
                .flatMap(job -> job.path("attempts").values().stream())
                .map(attempt -> attempt.path("worker").asString())
                .collect(Collectors.toSet());
    }

    /** How the claims of a job ended, in order. */
    static List<String> outcomes(JsonNode job) {
        return job.path("attempts").values().stream()
                .map(attempt -> attempt.path("outcome").asString())
                .toList();
    }
}

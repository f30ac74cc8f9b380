package io.reelmill.standalone.selftest;

import io.reelmill.standalone.whole.Client;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * One claim of a job, as the API tells it.
 *
 * @param until when it ended
 * @param next when the job was claimed again; the end of time where it never was
 */
record Claim(String job, String worker, boolean heavy, String outcome, Instant from, Instant until, Instant next) {

    private static final Set<String> HEAVY = Set.of("encode", "audio");

    static Stream<Claim> ofFilm(Client client, String video) {
        return client.jobs(video).stream().flatMap(Claim::ofJob);
    }

    private static Stream<Claim> ofJob(JsonNode job) {
        List<JsonNode> attempts = List.copyOf(job.path("attempts").values());
        return IntStream.range(0, attempts.size()).mapToObj(index -> {
            JsonNode attempt = attempts.get(index);
            return new Claim(
                    job.path("kind").asString() + " " + job.path("id").asString(),
                    attempt.path("worker").asString(),
                    HEAVY.contains(job.path("kind").asString()),
                    attempt.path("outcome").asString(),
                    instant(attempt.path("startedAt")),
                    instant(attempt.path("finishedAt")),
                    index + 1 < attempts.size()
                            ? instant(attempts.get(index + 1).path("startedAt"))
                            : Instant.MAX);
        });
    }

    boolean runsAt(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    private static Instant instant(JsonNode time) {
        return time.isString() ? Instant.parse(time.asString()) : Instant.MAX;
    }
}

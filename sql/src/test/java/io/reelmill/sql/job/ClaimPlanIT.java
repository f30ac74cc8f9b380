package io.reelmill.sql.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.video.NewVideo;
import io.reelmill.core.video.VideoStore;
import io.reelmill.sql.testing.Samples;
import io.reelmill.sql.testing.SqlDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** However much waits, a claim reads along the index and stops at its slots: in the plan, not by the clock. */
class ClaimPlanIT {

    @RegisterExtension
    static final SqlDatabase DATABASE = SqlDatabase.create();

    private static final int WAITING = 100_000;
    private static final int OWNERS = 20;
    private static final int CLASSES = 3;
    private static final int SLOTS = 4;

    @Test
    void a_claim_among_a_hundred_thousand_reads_whose_turn_it_is_and_what_it_takes() throws IOException {
        fill();
        DATABASE.run("analyze work, jobrunr_jobs");

        assertThatOnlyTurnsAreRead(plan());
    }

    @Test
    void so_it_does_while_nothing_is_known_of_the_tables() throws IOException {
        DATABASE.run("alter table work set (autovacuum_enabled = off)");
        DATABASE.run("alter table jobrunr_jobs set (autovacuum_enabled = off)");
        fill();

        assertThatOnlyTurnsAreRead(plan());
    }

    /** Of each class and owner one, to know whose turn it is, and of those whose turn it is what they are given. */
    private static void assertThatOnlyTurnsAreRead(List<JsonNode> nodes) {
        assertThat(nodes.get(0).path("Actual Rows").asDouble()).isEqualTo(SLOTS);
        assertThat(nodes)
                .filteredOn(node -> node.path("Relation Name").asString("").matches("work|jobrunr_jobs"))
                .filteredOn(node -> node.path("Node Type").asString().contains("Scan"))
                .allSatisfy(
                        node -> assertThat(node.path("Node Type").asString()).isIn("Index Scan", "Index Only Scan"));
        assertThat(rowsRead("work", nodes)).isLessThanOrEqualTo(CLASSES * OWNERS + 4 * SLOTS);
        assertThat(rowsRead("jobrunr_jobs", nodes)).isLessThanOrEqualTo(SLOTS + 1);
        assertThat(nodes)
                .filteredOn(node -> node.path("Node Type").asString().contains("Sort"))
                .allSatisfy(node ->
                        assertThat(node.path("Actual Rows").asDouble()).isLessThanOrEqualTo(CLASSES * OWNERS * SLOTS));
    }

    private static double rowsRead(String table, List<JsonNode> nodes) {
        return nodes.stream()
                .filter(node -> node.path("Relation Name").asString("").equals(table))
                .filter(node -> node.path("Node Type").asString().contains("Scan"))
                .mapToDouble(node -> (node.path("Actual Rows").asDouble()
                                + node.path("Rows Removed by Filter").asDouble(0))
                        * node.path("Actual Loops").asDouble())
                .sum();
    }

    private static void fill() {
        NewVideo video = Samples.video();
        DATABASE.get(VideoStore.class).add(video);
        DATABASE.run("truncate jobrunr_jobs");
        DATABASE.run("""
                insert into work (id, video_id, owner, kind, version, ordinal, lane, priority, rank, name, job_id)
                select gen_random_uuid(), ?, 'owner ' || n % ?, 'encode', 1, n, 1, n % ?, (n * 7919) % 100000, 'encode',
                       gen_random_uuid()
                from generate_series(1, ?) n
                """, video.id().value(), OWNERS, CLASSES, WAITING);
        DATABASE.run("""
                insert into jobrunr_jobs (id, version, jobasjson, jobsignature, state, createdat, updatedat)
                select job_id, 1, '{}', 'encode', 'ENQUEUED', now(), now()
                from work
                """);
    }

    private static List<JsonNode> plan() throws IOException {
        String plan = DATABASE.client()
                .sql("explain (analyze, format json) " + claim())
                .param("signatures", List.of("encode", "audio"))
                .param("lane", 1)
                .param("slots", SLOTS)
                .param("worker", UUID.randomUUID())
                .param("overdue", 1)
                .param("patienceSeconds", 0)
                .query(String.class)
                .single();
        List<JsonNode> nodes = new ArrayList<>();
        collect(JsonMapper.shared().readTree(plan).get(0).get("Plan"), nodes);
        return nodes;
    }

    private static void collect(JsonNode node, List<JsonNode> nodes) {
        nodes.add(node);
        node.path("Plans").forEach(child -> collect(child, nodes));
    }

    private static String claim() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                ClaimPlanIT.class.getResourceAsStream("/io/reelmill/sql/queries/work/claim.sql"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

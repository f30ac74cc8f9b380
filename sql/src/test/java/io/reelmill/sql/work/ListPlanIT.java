package io.reelmill.sql.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.video.NewVideo;
import io.reelmill.core.video.VideoStore;
import io.reelmill.sql.testing.Samples;
import io.reelmill.sql.testing.SqlDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is rare among much is found along an index: in the plan, not by the clock. */
class ListPlanIT {

    @RegisterExtension
    static final SqlDatabase DATABASE = SqlDatabase.create();

    private static final UUID RARE_WORKER = UUID.randomUUID();

    @Test
    void works_of_one_worker() throws IOException {
        fillWorks();

        assertThat(plan("work/list", Map.of("worker", RARE_WORKER))).contains("work_worker");
    }

    @Test
    void works_that_were_cancelled() throws IOException {
        fillWorks();

        assertThat(plan("work/list", Map.of("state", "cancelled"))).contains("work_cancelled");
    }

    @Test
    void videos_by_a_part_of_their_title() throws IOException {
        DATABASE.run("""
                insert into video (id, owner, title, filename, profile, priority, source_key, size_bytes, sha256, status)
                select gen_random_uuid(), 'test', n, 'f', 'default', 1, 's', 1, 's', 'queued'
                from generate_series(1, 20000) n
                """);
        DATABASE.run("analyze video");

        assertThat(plan("video/list", Map.of("pattern", "%intel%"))).contains("video_text");
    }

    private static void fillWorks() {
        NewVideo video = Samples.video();
        DATABASE.get(VideoStore.class).add(video);
        DATABASE.run("""
                insert into work (id, video_id, owner, kind, version, ordinal, lane, priority, rank, name, job_id,
                                  state, worker_id, finished_at, created_at)
                select gen_random_uuid(), ?, 'test', 'encode', 1, n, 1, 1, 0, 'encode', gen_random_uuid(),
                       case n when 1 then 'cancelled' else 'succeeded' end,
                       case n when 1 then ? else gen_random_uuid() end, now(), now() - make_interval(secs => n)
                from generate_series(1, 20000) n
                """, video.id().value(), RARE_WORKER);
        DATABASE.run("analyze work");
    }

    private static String plan(String statement, Map<String, Object> given) throws IOException {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        for (String name : new String[] {
            "state", "kind", "video", "worker", "status", "externalId", "pattern", "beforeCreatedAt", "beforeId"
        }) {
            parameters.put(name, null);
        }
        parameters.put("limit", 50);
        parameters.putAll(given);
        return String.join(
                "\n",
                DATABASE.client()
                        .sql("explain " + text(statement))
                        .params(parameters)
                        .query(String.class)
                        .list());
    }

    private static String text(String statement) throws IOException {
        try (InputStream file = Objects.requireNonNull(
                ListPlanIT.class.getResourceAsStream("/io/reelmill/sql/queries/" + statement + ".sql"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

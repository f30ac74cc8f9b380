package io.reelmill.jobs.progress.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reelmill.core.progress.Progress;
import io.reelmill.core.progress.ProgressBus;
import io.reelmill.core.work.WorkId;
import io.reelmill.embedded.testing.TestServices;
import io.reelmill.jobs.progress.ProgressBusContract;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;

class RedisProgressBusIT extends ProgressBusContract {

    private final RedisProperties properties =
            new RedisProperties(TestServices.redis().url());
    private final RedisProgressBus worker = new RedisProgressBus(properties, Timings.QUICK);
    private final RedisProgressBus dashboard = new RedisProgressBus(properties, Timings.QUICK);

    @AfterEach
    void close() {
        worker.close();
        dashboard.close();
        dashboard.close();
    }

    @Override
    protected ProgressBus workersEnd() {
        return worker;
    }

    @Override
    protected ProgressBus dashboardsEnd() {
        return dashboard;
    }

    @Test
    void what_nobody_renews_is_dropped() {
        Progress alive = progress(WorkId.random(), 1, 0.5);
        worker.publish(progress(WorkId.random(), 1, 0.5));
        await().until(() -> dashboard.of(video).size() == 1);

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            worker.publish(alive);
            assertThat(dashboard.of(video)).containsExactly(alive);
        });
    }

    @Test
    void a_video_that_nobody_works_on_leaves_nothing_in_redis() {
        worker.publish(progress(WorkId.random(), 1, 0.5));
        await().until(() -> dashboard.of(video).size() == 1);

        try (RedisClient redis = RedisClient.create(properties.url())) {
            await().atMost(Duration.ofSeconds(10)).until(() -> !redis.exists("reelmill:progress:" + video));
        }
    }

    @Test
    void what_is_not_understood_is_passed_over() {
        Progress good = progress(WorkId.random(), 1, 0.5);
        worker.publish(good);
        await().until(() -> dashboard.of(video).size() == 1);
        var heard = listenOn(dashboard);
        awaitHearing(heard);

        try (RedisClient redis = RedisClient.create(properties.url())) {
            redis.hset("reelmill:progress:" + video, "x", "nonsense");
            redis.hset("reelmill:progress:" + video, "y", "9999999999 1 {\"kind\":\"tomorrow's\"}");
            redis.publish("reelmill:progress", "{");
        }
        worker.publish(good);

        await().untilAsserted(() -> assertThat(heard).endsWith(good));
        assertThat(dashboard.of(video)).containsExactly(good);
    }

    @Test
    void what_is_left_is_told_before_the_end() {
        Progress last = progress(WorkId.random(), 1, 1.0);
        worker.publish(last);
        await().until(() -> dashboard.of(video).size() == 1);

        worker.clear(last);
        worker.close();

        assertThat(dashboard.of(video)).isEmpty();
    }

    @Test
    void a_closed_bus_takes_everything_calmly() {
        worker.close();

        worker.publish(progress(WorkId.random(), 1, 1.0));
        worker.clear(progress(WorkId.random(), 1, 1.0));
        worker.subscribe(progress -> {}).close();
        assertThat(worker.of(video)).isEmpty();
        assertThat(worker.reachable()).isFalse();
    }

    @Test
    void it_is_reachable() {
        assertThat(dashboard.reachable()).isTrue();
    }
}

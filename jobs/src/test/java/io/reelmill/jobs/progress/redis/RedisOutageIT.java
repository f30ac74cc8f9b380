package io.reelmill.jobs.progress.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reelmill.core.progress.Progress;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.work.WorkId;
import io.reelmill.core.work.WorkKind;
import io.reelmill.embedded.net.Fault;
import io.reelmill.embedded.net.FaultyProxy;
import io.reelmill.embedded.redis.EmbeddedRedis;
import io.reelmill.embedded.testing.TestServices;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RedisOutageIT {

    private static final Duration SHORT = Duration.ofMillis(500);
    private static final Duration AT_ONCE = Duration.ofMillis(100);

    private static final int ENOUGH_TO_SUBSCRIBE = 60;

    private final VideoId video = VideoId.random();
    private final List<Progress> heard = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void listeners_hear_again_after_redis_was_away_and_nobody_waited_meanwhile() {
        EmbeddedRedis first = EmbeddedRedis.start(folder.resolve("first"), 0, "secret");
        try (RedisProgressBus worker = bus(first.url());
                RedisProgressBus dashboard = bus(first.url())) {
            dashboard.subscribe(heard::add);
            awaitHearing(worker);

            first.close();
            for (int i = 0; i < 20; i++) {
                assertTakesAtMost(AT_ONCE, () -> worker.publish(progress()));
                assertTakesAtMost(SHORT, () -> assertThat(dashboard.of(video)).isEmpty());
            }
            assertThat(dashboard.reachable()).isFalse();

            try (EmbeddedRedis second = EmbeddedRedis.start(folder.resolve("second"), first.port(), "secret")) {
                heard.clear();
                awaitHearing(worker);
                await().until(() -> !dashboard.of(video).isEmpty());
                assertThat(second.port()).isEqualTo(first.port());
            }
        }
    }

    @Test
    void what_was_last_published_during_an_outage_is_told_after_it() {
        EmbeddedRedis first = EmbeddedRedis.start(folder.resolve("first"), 0, "secret");
        first.close();
        Progress last = progress();
        try (RedisProgressBus worker = bus(first.url())) {
            worker.publish(last);
            worker.publish(last);

            try (EmbeddedRedis second = EmbeddedRedis.start(folder.resolve("second"), first.port(), "secret")) {
                await().untilAsserted(() -> assertThat(worker.of(video)).containsExactly(last));
                assertThat(second.port()).isEqualTo(first.port());
            }
        }
    }

    @Test
    void a_redis_that_takes_connections_and_never_answers_keeps_nobody_waiting() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                RedisProgressBus bus = bus(URI.create("redis://127.0.0.1:" + silent.getLocalPort()))) {
            bus.subscribe(heard::add);
            for (int i = 0; i < 5; i++) {
                assertTakesAtMost(AT_ONCE, () -> bus.publish(progress()));
                assertTakesAtMost(SHORT, () -> assertThat(bus.of(video)).isEmpty());
                assertTakesAtMost(SHORT, () -> assertThat(bus.reachable()).isFalse());
            }
            assertTakesAtMost(Duration.ofSeconds(5), bus::close);
        }
    }

    @Test
    void a_connection_that_fell_silent_is_replaced() {
        URI redis = TestServices.redis().url();
        try (FaultyProxy proxy = new FaultyProxy(redis);
                RedisProgressBus worker = bus(redis);
                RedisProgressBus dashboard = bus(at(redis, proxy))) {
            proxy.plan("SUBSCRIBE", 1, Fault.stallAnswer(ENOUGH_TO_SUBSCRIBE));
            dashboard.subscribe(heard::add);

            awaitHearing(worker);

            assertThat(proxy.requests()).hasSizeGreaterThan(1);
        }
    }

    @Test
    void a_wrong_password_is_an_outage_and_no_error() {
        URI wrong =
                URI.create("redis://:wrong@127.0.0.1:" + TestServices.redis().port());
        try (RedisProgressBus bus = bus(wrong)) {
            bus.subscribe(heard::add);
            bus.publish(progress());
            assertThat(bus.of(video)).isEmpty();
            assertThat(bus.reachable()).isFalse();
        }
    }

    private static RedisProgressBus bus(URI url) {
        return new RedisProgressBus(new RedisProperties(url), Timings.QUICK);
    }

    private static URI at(URI redis, FaultyProxy proxy) {
        return URI.create("redis://" + redis.getRawUserInfo() + "@127.0.0.1:"
                + proxy.address().getPort());
    }

    private void awaitHearing(RedisProgressBus worker) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            worker.publish(progress());
            return !heard.isEmpty();
        });
    }

    private Progress progress() {
        return new Progress(video, new WorkId(video.value()), WorkKind.ENCODE, 0, 1, 0.5, 2.0);
    }

    private static void assertTakesAtMost(Duration limit, Runnable call) {
        long start = System.nanoTime();
        call.run();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(limit);
    }
}

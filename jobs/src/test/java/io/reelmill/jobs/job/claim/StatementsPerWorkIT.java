package io.reelmill.jobs.job.claim;

import static io.reelmill.core.work.WorkKind.ENCODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reelmill.core.video.Priority;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.work.NewWork;
import io.reelmill.core.work.WorkStore;
import io.reelmill.embedded.net.StatementCounter;
import io.reelmill.jobs.job.testing.TestFleet;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the bookkeeping of a work asks of Postgres, counted on the wire; the test itself records the result. */
class StatementsPerWorkIT {

    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final int WORKS = 100;
    private static final int WAITING = 2000;

    /** Claim, begin, result, end: each with what begins and ends its transaction, heartbeats included. */
    private static final double MOST = 20;

    private final TestFleet fleet = new TestFleet();
    private final WorkStore works = fleet.get(WorkStore.class);
    private final StatementCounter counter =
            new StatementCounter(fleet.database().jdbcUrl());

    @AfterEach
    void close() {
        fleet.close();
        counter.close();
    }

    @Test
    void a_work_takes_a_handful_of_statements_however_many_films_wait() {
        AtomicInteger done = new AtomicInteger();
        fleet.worker(
                1,
                0,
                running -> {
                    works.succeed(running.attempt());
                    done.incrementAndGet();
                },
                Map.of("spring.datasource.url", counter.jdbcUrl()));

        double alone = statementsPerWork(done);
        letManyWait();
        double amongMany = statementsPerWork(done);

        System.out.printf("%.1f statements per work alone, %.1f among %d%n", alone, amongMany, WAITING);
        assertThat(alone).isLessThan(MOST);
        assertThat(amongMany).isLessThan(MOST).isLessThan(alone + 2);
    }

    private double statementsPerWork(AtomicInteger done) {
        int until = done.get() + WORKS;
        long before = counter.statements();
        fleet.enqueue(fleet.video(), ENCODE, WORKS);
        await().atMost(LIMIT).until(() -> done.get() >= until);
        long after = counter.statements();
        return (after - before) / (double) WORKS;
    }

    /** Films that nobody is in a hurry for, so that they still wait afterwards. */
    private void letManyWait() {
        for (int film = 0; film < WAITING / WORKS; film++) {
            VideoId video = fleet.video();
            fleet.enqueue(IntStream.range(0, WORKS)
                    .mapToObj(rank -> bulk(fleet.work(video, ENCODE, rank)))
                    .toList());
        }
    }

    private static NewWork bulk(NewWork work) {
        return new NewWork(
                work.id(),
                work.video(),
                work.kind(),
                work.version(),
                work.track(),
                work.ordinal(),
                Priority.BULK,
                work.rank(),
                work.name());
    }
}

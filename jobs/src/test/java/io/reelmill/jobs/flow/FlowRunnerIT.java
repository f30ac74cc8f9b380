package io.reelmill.jobs.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.failure.FailureException;
import io.reelmill.core.work.WorkId;
import io.reelmill.embedded.testing.TestDatabase;
import io.reelmill.embedded.testing.TestServices;
import io.reelmill.sql.SqlConfiguration;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FlowRunnerIT {

    private final List<String> done = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private TestDatabase database;
    private ConfigurableApplicationContext application;
    private FlowRunner flows;

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        JacksonAutoConfiguration.class,
        BatchAutoConfiguration.class,
        BatchJdbcAutoConfiguration.class
    })
    @Import({SqlConfiguration.class, FlowRunner.class})
    static class Program {}

    @BeforeAll
    void start() {
        database = TestServices.newDatabase();
        application = new SpringApplicationBuilder(Program.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "REELMILL_DB_URL", database.jdbcUrl(),
                        "REELMILL_DB_USER", database.user(),
                        "REELMILL_DB_PASSWORD", database.password()))
                .run();
        flows = application.getBean(FlowRunner.class);
    }

    @AfterAll
    void stop() {
        threads.shutdownNow();
        application.close();
        database.close();
    }

    @Test
    void a_flow_goes_on_at_its_last_finished_step() throws Exception {
        TestWork work = new TestWork(WorkId.random());
        AtomicBoolean broken = new AtomicBoolean(true);
        List<FlowStep> steps = List.of(step("first"), new FlowStep("second", notes -> {
            if (broken.getAndSet(false)) {
                throw new FailureException(FailureCode.STORE_UNAVAILABLE, "away for a moment");
            }
            done.add("second");
        }));

        assertThatThrownBy(() -> flows.run("resumed", work, steps))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        failure -> assertThat(failure.failure().code()).isEqualTo(FailureCode.STORE_UNAVAILABLE));
        flows.run("resumed", work.next(), steps);

        assertThat(done).containsSubsequence("first", "second").containsOnlyOnce("first");
    }

    @Test
    void what_a_step_left_is_there_after_a_restart() throws Exception {
        TestWork work = new TestWork(WorkId.random());
        AtomicBoolean broken = new AtomicBoolean(true);
        List<String> read = new CopyOnWriteArrayList<>();
        List<FlowStep> steps = List.of(
                new FlowStep("leave", notes -> notes.leave("found", new Finding("moov", 7))),
                new FlowStep("read", notes -> {
                    if (broken.getAndSet(false)) {
                        throw new FailureException(FailureCode.INTERNAL, "once");
                    }
                    read.add(notes.read("found", Finding.class).toString());
                }));

        assertThatThrownBy(() -> flows.run("noted", work, steps)).isInstanceOf(FailureException.class);
        flows.run("noted", work.next(), steps);

        assertThat(read).containsExactly(new Finding("moov", 7).toString());
    }

    @Test
    void a_flow_whose_result_did_not_count_can_be_finished_by_a_later_attempt() throws Exception {
        TestWork work = new TestWork(WorkId.random());
        AtomicBoolean current = new AtomicBoolean();
        List<FlowStep> steps =
                List.of(step("made"), FlowStep.recording("record", notes -> current.get() && done.add("recorded")));

        assertThatThrownBy(() -> flows.run("refused", work, steps)).isInstanceOf(InterruptedException.class);
        current.set(true);
        flows.run("refused", work.next(), steps);

        assertThat(done).containsOnlyOnce("made", "recorded");
    }

    @Test
    void a_flow_whose_worker_is_silent_is_recovered_by_the_next_attempt() throws Exception {
        TestWork work = new TestWork(WorkId.random());
        CountDownLatch reached = new CountDownLatch(1);
        Future<?> silent = threads.submit((Callable<Void>) () -> {
            flows.run("recovered", work, List.of(step("before silence"), new FlowStep("silence", notes -> {
                reached.countDown();
                new CountDownLatch(1).await();
            })));
            return null;
        });
        assertThat(reached.await(30, TimeUnit.SECONDS)).isTrue();

        flows.run("recovered", work.next(), List.of(step("before silence"), step("silence")));

        assertThat(done).containsOnlyOnce("before silence").contains("silence");
        silent.cancel(true);
    }

    @ParameterizedTest
    @CsvSource({"FAILED,STARTED", "FAILED,UNKNOWN", "UNKNOWN,UNKNOWN", "UNKNOWN,FAILED"})
    void a_flow_whose_end_could_not_be_written_down_goes_on(String flow, String step) throws Exception {
        TestWork work = new TestWork(WorkId.random());
        AtomicBoolean broken = new AtomicBoolean(true);
        String name = "torn " + flow + " " + step;
        List<FlowStep> steps = List.of(step("kept " + name), new FlowStep("torn", notes -> {
            if (broken.getAndSet(false)) {
                throw new FailureException(FailureCode.INTERNAL, "once");
            }
            done.add(name);
        }));
        assertThatThrownBy(() -> flows.run(name, work, steps)).isInstanceOf(FailureException.class);
        execute("update batch_step_execution set status = '%s' where step_name = 'torn' and status = 'FAILED'"
                .formatted(step));
        execute("update batch_job_execution set status = '%s' where status = 'FAILED'".formatted(flow));

        flows.run(name, work.next(), steps);

        assertThat(done).containsOnlyOnce("kept " + name, name);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void an_interrupt_ends_the_step_and_says_so() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        List<String> ended = new CopyOnWriteArrayList<>();
        Thread runner = new Thread(() -> {
            try {
                flows.run("stopped", new TestWork(WorkId.random()), List.of(new FlowStep("endless", notes -> {
                    reached.countDown();
                    new CountDownLatch(1).await();
                })));
            } catch (InterruptedException interrupted) {
                ended.add("interrupted");
            }
        });
        runner.start();
        assertThat(reached.await(30, TimeUnit.SECONDS)).isTrue();

        runner.interrupt();
        runner.join(TimeUnit.SECONDS.toMillis(30));

        assertThat(ended).containsExactly("interrupted");
    }

    @Test
    void flows_that_start_at_the_same_moment_do_not_fail_each_other() throws Exception {
        int many = 8;
        CyclicBarrier together = new CyclicBarrier(many);
        List<Future<Void>> running = IntStream.range(0, many)
                .mapToObj(number -> threads.submit((Callable<Void>) () -> {
                    together.await(30, TimeUnit.SECONDS);
                    flows.run("crowded", new TestWork(WorkId.random()), List.of(step("crowd " + number)));
                    return null;
                }))
                .toList();
        for (Future<Void> each : running) {
            each.get(30, TimeUnit.SECONDS);
        }
        assertThat(done.stream().filter(name -> name.startsWith("crowd "))).hasSize(many);
    }

    private FlowStep step(String name) {
        return new FlowStep(name, notes -> done.add(name));
    }

    private record Finding(String box, int count) {}
}

package io.reelmill.worker.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.reelmill.core.failure.FailureException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ProgramRunnerIT {

    private static final Duration LONG = Duration.ofSeconds(50);

    private final ProgramRunner runner = ProgramRunner.onAllCores();

    @TempDir
    Path folder;

    @Test
    void a_program_that_ends_well_succeeds() throws Exception {
        CapturedOutput output = new CapturedOutput(100);
        ProgramResult result = runner.run(script("echo out; echo log >&2"), output);
        assertThat(result.succeeded()).isTrue();
        assertThat(output.bytes()).asString().isEqualTo("out\n");
        assertThat(result.trace().logTail()).isEqualTo("log");
    }

    @Test
    void a_status_other_than_0_is_told() throws Exception {
        ProgramResult result = runner.run(script("exit 7"), StandardOutput.discarded());
        assertThat(result.succeeded()).isFalse();
        assertThat(result.reason()).isEqualTo("exit status 7");
    }

    @Test
    void only_the_last_lines_of_a_log_are_kept_and_long_ones_cut() throws Exception {
        ProgramResult result = runner.run(
                script("i=0; while [ $i -lt 5000 ]; do echo \"line $i\" >&2; i=$((i+1)); done;"
                        + " head -c 1000000 /dev/zero | tr '\\0' x >&2; echo >&2; echo last >&2"),
                StandardOutput.discarded());
        List<String> lines = result.trace().logTail().lines().toList();
        assertThat(lines).hasSize(100).endsWith("last").contains("line 4999").doesNotContain("line 4000");
        assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThan(500));
    }

    @Test
    void what_is_veiled_is_seen_in_neither_command_nor_log() throws Exception {
        ProgramCommand command = new ProgramCommand(
                Path.of("/bin/sh"),
                List.of("-c", "echo \"cannot open $0: $0 is away\" >&2", "http://127.0.0.1:1/s3cr3t"),
                folder,
                Map.of("http://127.0.0.1:1/s3cr3t", "sources/film"),
                LONG,
                LONG);
        ProgramResult result = runner.run(command, StandardOutput.discarded());
        assertThat(result.trace().logTail()).isEqualTo("cannot open sources/film: sources/film is away");
        assertThat(result.trace().command()).startsWith("sh").endsWith("sources/film");
    }

    @Test
    void a_program_that_makes_no_progress_is_killed_as_stalled() throws Exception {
        ProgramResult result = runner.run(
                script("echo begun; exec sleep 1000", LONG, Duration.ofMillis(300)), StandardOutput.discarded());
        assertThat(result.ending()).isEqualTo(Ending.STALLED);
        assertThat(result.succeeded()).isFalse();
    }

    @Test
    void a_sign_of_life_from_elsewhere_is_progress() throws Exception {
        SignsOfLife life = new SignsOfLife();
        ScheduledExecutorService elsewhere = Executors.newSingleThreadScheduledExecutor();
        try {
            elsewhere.scheduleAtFixedRate(life, 0, 20, TimeUnit.MILLISECONDS);
            ProgramResult result = runner.run(
                    script("exec sleep 1", LONG, Duration.ofMillis(500)), life.beside(StandardOutput.discarded()));
            assertThat(result.ending()).isEqualTo(Ending.EXITED);
        } finally {
            elsewhere.shutdownNow();
        }
    }

    @Test
    void progress_that_repeats_itself_is_a_stall() throws Exception {
        List<EncodeProgress> seen = new ArrayList<>();
        ProgramResult result = runner.run(
                script(
                        "while true; do printf 'frame=3\\nout_time_us=N/A\\nprogress=continue\\n'; sleep 0.05; done",
                        LONG,
                        Duration.ofMillis(500)),
                StandardOutput.progress(seen::add));
        assertThat(result.ending()).isEqualTo(Ending.STALLED);
        assertThat(seen).containsExactly(new EncodeProgress(3, Duration.ZERO, 0));
    }

    @Test
    void a_program_that_takes_too_long_is_killed_with_its_children() throws Exception {
        ProgramResult result = runner.run(
                script(
                        "sleep 1000 & echo $! > child; trap '' TERM; while true; do echo busy; sleep 0.05; done",
                        Duration.ofMillis(500),
                        LONG),
                StandardOutput.discarded());
        assertThat(result.ending()).isEqualTo(Ending.OUT_OF_TIME);
        long child = Long.parseLong(Files.readString(folder.resolve("child")).trim());
        await().until(() ->
                ProcessHandle.of(child).filter(ProcessHandle::isAlive).isEmpty());
    }

    @Test
    void interrupting_the_caller_ends_the_program_at_once() throws Exception {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            try {
                runner.run(script("echo $$ > pid; exec sleep 1000"), StandardOutput.discarded());
            } catch (InterruptedException | RuntimeException e) {
                thrown.set(e);
            }
        });
        caller.start();
        await().until(() -> Files.exists(folder.resolve("pid")) && Files.size(folder.resolve("pid")) > 0);
        long pid = Long.parseLong(Files.readString(folder.resolve("pid")).trim());
        caller.interrupt();
        caller.join();
        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void the_end_of_the_thread_that_started_it_ends_the_program() throws Exception {
        CompletableFuture<Process> started = new CompletableFuture<>();
        Thread starter = new Thread(() -> {
            try {
                Process process = Launcher.onCores("").start(script("echo runs; exec sleep 1000"));
                process.getInputStream().read();
                started.complete(process);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        starter.start();
        starter.join();
        await().until(() -> !started.join().isAlive());
    }

    @Test
    void whoever_refuses_the_output_ends_the_program_and_is_heard() {
        assertThatThrownBy(() ->
                        runner.run(script("while true; do echo more; done"), StandardOutput.lines(100, line -> {
                            throw new IllegalStateException("enough");
                        })))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("enough");
        assertThatThrownBy(() -> runner.run(script("echo all; echo at once"), new CapturedOutput(5)))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("more than 5 bytes");
    }

    @Test
    void a_program_sees_no_more_of_the_environment_than_it_needs() throws Exception {
        CapturedOutput output = new CapturedOutput(10_000);
        runner.run(script("env"), output);
        assertThat(new String(output.bytes(), StandardCharsets.UTF_8).lines())
                .allMatch(line -> line.matches("(PATH|LD_LIBRARY_PATH|TMPDIR|LC_ALL|PWD|OLDPWD|SHLVL|_)=.*"));
    }

    @Test
    void a_program_has_a_session_of_its_own_where_no_terminal_reaches_it() throws Exception {
        CapturedOutput output = new CapturedOutput(100);
        runner.run(script("echo $$ $(cut -d' ' -f6 /proc/$$/stat)"), output);
        assertThat(output.bytes()).asString().matches("(\\d+) \\1\\n");
    }

    @Test
    void a_signal_from_elsewhere_is_no_end_of_its_own() throws Exception {
        for (String signal : List.of("TERM", "KILL")) {
            ProgramResult result = runner.run(script("kill -" + signal + " $$"), StandardOutput.discarded());
            assertThat(result.endedFromOutside()).as(signal).isTrue();
        }
        assertThat(runner.run(script("exit 1"), StandardOutput.discarded()).endedFromOutside())
                .isFalse();
    }

    @Test
    void a_program_runs_on_the_cores_it_was_given() throws Exception {
        CapturedOutput output = new CapturedOutput(10_000);
        ProgramRunner.onCores("0").run(script("grep Cpus_allowed_list /proc/self/status"), output);
        assertThat(output.bytes()).asString().containsPattern("\\s0\n");
        assertThatThrownBy(() -> ProgramRunner.onCores("none"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none");
    }

    @Test
    void a_program_that_is_not_there_is_a_failure() {
        ProgramCommand command =
                new ProgramCommand(Path.of("/nowhere/ffmpeg"), List.of(), Path.of("/nowhere"), Map.of(), LONG, LONG);
        assertThatThrownBy(() -> runner.run(command, StandardOutput.discarded()))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("cannot start ffmpeg");
    }

    private ProgramCommand script(String script) {
        return script(script, LONG, LONG);
    }

    private ProgramCommand script(String script, Duration timeLimit, Duration stallLimit) {
        return new ProgramCommand(Path.of("/bin/sh"), List.of("-c", script), folder, Map.of(), timeLimit, stallLimit);
    }
}

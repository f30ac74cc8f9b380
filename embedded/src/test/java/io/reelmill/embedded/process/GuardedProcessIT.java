package io.reelmill.embedded.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuardedProcessIT {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Test
    void a_run_returns_what_the_command_wrote() {
        assertThat(GuardedProcess.run(shell("echo out; echo err >&2"), LIMIT)).isEqualTo("out\nerr");
    }

    @Test
    void a_failed_run_tells_its_exit_code_and_its_output() {
        assertThatThrownBy(() -> GuardedProcess.run(shell("echo no such film; exit 3"), LIMIT))
                .isInstanceOf(ProcessFailure.class)
                .hasMessage("shell failed with exit code 3:\nno such film");
    }

    @Test
    void a_run_past_its_limit_is_stopped() {
        assertThatThrownBy(() -> GuardedProcess.run(shell("exec sleep 1000"), Duration.ofMillis(200)))
                .isInstanceOf(ProcessFailure.class)
                .hasMessageContaining("did not end within");
    }

    @Test
    void arguments_reach_the_command_as_they_are() {
        GuardedCommand command = GuardedCommand.of("printf", List.of("printf", "%s|", "a b", "", "$HOME", "'\"*"));

        assertThat(GuardedProcess.run(command, LIMIT)).isEqualTo("a b||$HOME|'\"*|");
    }

    @Test
    void the_command_does_not_see_its_guard() {
        assertThat(GuardedProcess.run(shell("echo \"guard: $REELMILL_GUARD\""), LIMIT))
                .isEqualTo("guard: ");
    }

    @Test
    void the_command_has_an_empty_standard_input() {
        assertThat(GuardedProcess.run(shell("wc -c"), LIMIT).strip()).isEqualTo("0");
    }

    @Test
    void start_returns_when_the_ready_line_is_written() {
        GuardedCommand command = shell("echo starting; echo now ready; exec sleep 1000");

        try (GuardedProcess process = GuardedProcess.startAndAwait(command, "ready", LIMIT)) {
            assertThat(process.isAlive()).isTrue();
            assertThat(process.output()).isEqualTo("starting\nnow ready");
        }
    }

    @Test
    void a_command_that_ends_before_it_is_ready_tells_why() {
        assertThatThrownBy(() -> GuardedProcess.startAndAwait(shell("echo port is taken"), "ready", LIMIT))
                .isInstanceOf(ProcessFailure.class)
                .hasMessage("shell ended before it was ready:\nport is taken");
    }

    @Test
    void stop_sends_the_signal_and_waits_for_the_end() {
        GuardedCommand command = shell("trap 'echo bye; exit 0' TERM; echo ready; while :; do sleep 0.1; done")
                .stoppedBy(StopSignal.TERM, LIMIT);
        GuardedProcess process = GuardedProcess.startAndAwait(command, "ready", LIMIT);

        process.stop();
        process.stop();

        assertThat(process.isAlive()).isFalse();
        assertThat(process.output()).endsWith("bye");
    }

    @Test
    void a_command_that_ignores_its_signal_is_killed_after_its_limit() {
        GuardedCommand command = shell("trap '' TERM; echo ready; while :; do sleep 0.1; done")
                .stoppedBy(StopSignal.TERM, Duration.ofSeconds(1));
        GuardedProcess process = GuardedProcess.startAndAwait(command, "ready", LIMIT);

        process.stop();

        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void a_killed_guard_takes_its_command_along() {
        GuardedProcess process = GuardedProcess.startAndAwait(shell("echo ready; exec sleep 1000"), "ready", LIMIT);
        ProcessHandle guard = ProcessHandle.of(process.pid()).orElseThrow();
        List<ProcessHandle> family = guard.descendants().toList();

        guard.destroyForcibly();
        process.stop();

        assertThat(family).isNotEmpty();
        await().atMost(LIMIT).until(() -> family.stream().noneMatch(ProcessHandle::isAlive));
    }

    private static GuardedCommand shell(String script) {
        return GuardedCommand.of("shell", List.of("/bin/sh", "-c", script));
    }
}

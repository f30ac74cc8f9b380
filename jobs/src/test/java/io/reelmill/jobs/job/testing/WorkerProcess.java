package io.reelmill.jobs.job.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.embedded.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A worker in a process of its own, which can be stopped, continued and killed. */
public final class WorkerProcess implements AutoCloseable {

    static final String MARK = "worker: ";

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Process process;
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    private WorkerProcess(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "worker-process-output");
        reader.setDaemon(true);
        reader.start();
    }

    /** Answers once it is ready. */
    public static WorkerProcess start(TestDatabase database, int heavy, Map<String, Object> more) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                WorkerMain.class.getName()));
        TestProgram.with(TestProgram.with(TestProgram.address(database), TestProgram.slots(heavy, 1)), more)
                .forEach((name, value) -> command.add(name + "=" + value));
        try {
            WorkerProcess worker = new WorkerProcess(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
            worker.awaitSaid("ready");
            return worker;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(MARK)) {
                    said.add(line.substring(MARK.length()));
                } else {
                    System.out.println(process.pid() + "| " + line);
                }
            }
        } catch (IOException ended) {
            said.add("ended");
        }
    }

    /** Waits for the next thing it says, which must be this. */
    public void awaitSaid(String what) {
        try {
            assertThat(said.poll(LIMIT.toSeconds(), TimeUnit.SECONDS)).isEqualTo(what);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<String> saidMeanwhile() {
        return List.copyOf(said);
    }

    /** Lets everything that it runs come to its end. */
    public void finish() {
        try {
            Writer input = process.outputWriter(StandardCharsets.UTF_8);
            input.write("finish\n");
            input.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void pause() {
        signal("STOP");
    }

    public void resume() {
        signal("CONT");
    }

    public void kill() {
        signal("KILL");
    }

    private void signal(String name) {
        try {
            int status = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            assertThat(status).isZero();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}

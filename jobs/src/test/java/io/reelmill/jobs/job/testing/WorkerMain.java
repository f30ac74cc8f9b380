package io.reelmill.jobs.job.testing;

import io.reelmill.core.work.RunningWork;
import io.reelmill.core.work.WorkStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A worker process that says on its output what it does: it begins each work, and ends it when it is told to, whether it
 * was interrupted or not. It ends when its input does.
 */
final class WorkerMain {

    private static final CountDownLatch FINISH = new CountDownLatch(1);
    private static final CompletableFuture<WorkStore> WORKS = new CompletableFuture<>();

    private WorkerMain() {}

    public static void main(String[] properties) throws IOException {
        Map<String, Object> all = Arrays.stream(properties)
                .map(property -> property.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        try (TestProgram program = TestProgram.of(all, WorkerMain::run);
                BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            WORKS.complete(program.get(WorkStore.class));
            say("ready", null);
            while (input.readLine() != null) {
                FINISH.countDown();
            }
        }
    }

    private static void run(RunningWork running) {
        say("began", running);
        boolean interrupted = awaitFinish(running);
        boolean counted = WORKS.join().succeed(running.attempt());
        say(counted ? "counted" : "refused", running);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean awaitFinish(RunningWork running) {
        boolean interrupted = false;
        while (true) {
            try {
                FINISH.await();
                return interrupted;
            } catch (InterruptedException e) {
                interrupted = true;
                say("interrupted", running);
            }
        }
    }

    private static void say(String what, @Nullable RunningWork running) {
        System.out.println(WorkerProcess.MARK
                + what
                + (running == null ? "" : " " + running.attempt().number()));
        System.out.flush();
    }
}

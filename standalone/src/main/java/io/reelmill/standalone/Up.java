package io.reelmill.standalone;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Starts everything and stays up until it is stopped. */
@Command(name = "up", description = "Start Postgres, Redis, object store, dashboard and one worker, and stay up.")
final class Up implements Callable<Integer> {

    @Override
    public Integer call() throws InterruptedException {
        Console console = new Console(System.out);
        Standalone standalone = Standalone.start(Settings.fromEnvironment(System.getenv()), console);
        console.welcome(standalone);
        standalone.awaitStop();
        return 0;
    }
}

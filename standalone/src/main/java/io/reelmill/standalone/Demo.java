package io.reelmill.standalone;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts everything and makes a stream of the sample film. */
@Command(
        name = "demo",
        description = "Do what up does, then upload the sample film and follow it until it can be played in full.")
final class Demo implements Callable<Integer> {

    @Option(names = "--exit", description = "Stop once the film is ready.")
    private boolean exit;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Console console = new Console(System.out);
        Standalone standalone = Standalone.start(Settings.fromEnvironment(System.getenv()), console);
        boolean ready = new SampleFilm(standalone.address(), standalone.adminToken(), console).makeAndFollow();
        if (exit) {
            standalone.close();
            return ready ? 0 : 1;
        }
        console.welcome(standalone);
        standalone.awaitStop();
        return 0;
    }
}

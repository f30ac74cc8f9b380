package io.reelmill.standalone;

import io.reelmill.embedded.binaries.UnsupportedPlatformException;
import io.reelmill.standalone.selftest.SelfTest;
import java.util.concurrent.Callable;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. Without a command it is {@code up}. */
@Command(
        name = "reelmill",
        description = "Turns uploads and recordings into streams, on your own machines.",
        mixinStandardHelpOptions = true,
        versionProvider = BuildVersion.class,
        subcommands = {Up.class, Demo.class, SelfTest.class, UnpackFfmpeg.class, Member.class})
public final class Reelmill implements Callable<Integer> {

    @Override
    public Integer call() throws InterruptedException {
        return new Up().call();
    }

    public static void main(String[] args) {
        // services speak before the application has set up its log; the terminal is for people
        LoggingSystem.get(Reelmill.class.getClassLoader()).beforeInitialize();
        System.exit(new CommandLine(new Reelmill())
                .setExecutionExceptionHandler(Reelmill::explain)
                .execute(args));
    }

    /** What the person at the terminal can do about it gets one sentence; what is our fault keeps its trace. */
    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (failure instanceof UnsupportedPlatformException || failure instanceof StartFailure) {
            command.getErr().println(failure.getMessage());
            return 1;
        }
        throw failure;
    }
}

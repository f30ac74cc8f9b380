package io.reelmill.worker.ffmpeg;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Starts a program so that it cannot outlive this process, in a session of its own, on the given cores, with an almost
 * empty environment.
 *
 * <p>The kernel kills the child when the thread that started it ends, so it must be started from the thread that waits
 * for it, and that must be a platform thread.
 */
final class Launcher {

    private static final Set<String> INHERITED = Set.of("PATH", "LD_LIBRARY_PATH", "TMPDIR");
    /** A terminal's Ctrl-C is for this process, which then ends its programs itself. */
    private static final List<String> OWN_SESSION = List.of("setsid");

    private static final File NOWHERE = new File("/dev/null");

    private final List<String> prefix;

    private Launcher(List<String> prefix) {
        this.prefix = List.copyOf(prefix);
    }

    /**
     * @param cores as {@code taskset -c} takes them, e.g. {@code 0-3,8}; empty for all
     * @throws IllegalArgumentException where these cores cannot be had
     */
    static Launcher onCores(String cores) {
        List<String> prefix = new ArrayList<>();
        if (runs(OWN_SESSION)) {
            prefix.addAll(OWN_SESSION);
        }
        List<String> dieWithParent = List.of("setpriv", "--pdeathsig", "KILL", "--");
        if (runs(dieWithParent)) {
            prefix.addAll(dieWithParent);
        }
        if (!cores.isEmpty()) {
            List<String> pinned = List.of("taskset", "-c", cores);
            if (!runs(pinned)) {
                throw new IllegalArgumentException("programs cannot be bound to the cores \"" + cores + "\"");
            }
            prefix.addAll(pinned);
        }
        return new Launcher(prefix);
    }

    Process start(ProgramCommand command) throws IOException {
        List<String> line = new ArrayList<>(prefix);
        line.add(command.program().toString());
        line.addAll(command.arguments());
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(command.folder().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(NOWHERE));
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(INHERITED);
        environment.put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    private static boolean runs(List<String> prefix) {
        List<String> line = new ArrayList<>(prefix);
        line.add("true");
        try {
            Process process = new ProcessBuilder(line)
                    .redirectInput(ProcessBuilder.Redirect.from(NOWHERE))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.onExit().join().exitValue() == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }
}

package io.reelmill.embedded.postgres;

import io.reelmill.embedded.binaries.Account;
import io.reelmill.embedded.process.GuardedCommand;
import io.reelmill.embedded.process.GuardedProcess;
import io.reelmill.embedded.process.ProcessFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whom Postgres runs as, since it refuses to run as root.
 *
 * <p>An ordinary user runs it directly. For root there are three ways, tried in this order: a user namespace, in which
 * root's files stay root's and the process is nobody; an unprivileged user that gets the data folder; and, where that
 * user cannot reach the folder because a parent is closed to it, the same with the one right to pass closed folders.
 *
 * @param launcher the words that make a command run as it
 * @param owner whose the data folder has to be
 */
record Identity(List<String> launcher, Account owner) {

    private static final Account UNPRIVILEGED = new Account(65_534);
    private static final Duration PROBE_LIMIT = Duration.ofSeconds(10);

    /**
     * The first identity that can run the program on the folder, which is its own from then on.
     *
     * @throws IllegalStateException if there is none
     */
    static Identity forFolder(Path folder, String program) {
        return waysFrom(Account.current()).stream()
                .filter(way -> way.worksOn(folder, program))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Postgres cannot run on " + folder
                        + ": it refuses to run as root, and here root may neither make a user namespace nor become"
                        + " another user; start Reelmill as an ordinary user"));
    }

    static List<Identity> waysFrom(Account current) {
        if (!current.isRoot()) {
            return List.of(new Identity(List.of(), current));
        }
        return List.of(
                new Identity(List.of("unshare", "--user"), current),
                new Identity(setpriv(), UNPRIVILEGED),
                new Identity(setpriv("--inh-caps=+dac_override", "--ambient-caps=+dac_override"), UNPRIVILEGED));
    }

    /** Gives the folder and all in it to this identity. */
    void own(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (!Account.ownerOf(file).equals(owner)) {
                    Files.setAttribute(file, "unix:uid", owner.uid(), LinkOption.NOFOLLOW_LINKS);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it can run the program on the folder, which it gets if it can run anything at all. */
    boolean worksOn(Path folder, String program) {
        if (!succeeds("test \"$(id -u)\" -ne 0", folder, program)) {
            return false;
        }
        own(folder);
        return succeeds("test -w \"$1\" && test -x \"$2\"", folder, program);
    }

    private boolean succeeds(String test, Path folder, String program) {
        try {
            List<String> words = List.of("/bin/sh", "-c", test, "test", folder.toString(), program);
            GuardedProcess.run(GuardedCommand.of("identity", words).behind(launcher), PROBE_LIMIT);
            return true;
        } catch (ProcessFailure e) {
            return false;
        }
    }

    private static List<String> setpriv(String... rights) {
        List<String> words = new ArrayList<>(List.of("setpriv"));
        String uid = Integer.toString(UNPRIVILEGED.uid());
        words.addAll(List.of("--reuid=" + uid, "--regid=" + uid, "--clear-groups"));
        words.addAll(List.of(rights));
        return words;
    }
}

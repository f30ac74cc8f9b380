package io.reelmill.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.reelmill.embedded.binaries.Account;
import io.reelmill.embedded.process.GuardedCommand;
import io.reelmill.embedded.process.GuardedProcess;
import io.reelmill.embedded.process.ProcessFailure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildJvmIT {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int UNPRIVILEGED = 65_534;
    private static final List<String> NOBODY =
            List.of("setpriv", "--reuid=" + UNPRIVILEGED, "--regid=" + UNPRIVILEGED, "--clear-groups");

    @TempDir
    private Path temporary;

    private Path data;

    @BeforeEach
    void createFolders() throws IOException {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx--x--x"));
        data = Files.createDirectory(temporary.resolve("data"));
    }

    @Test
    void kill_9_leaves_nothing_running_and_the_next_start_has_the_data() {
        assertThatKillLeavesNothing(List.of(), List.of(), classPath());
    }

    @Test
    void a_jvm_that_ends_without_closing_its_services_leaves_nothing_running_either() {
        List<ProcessHandle> services;
        try (ChildJvm child = ChildJvm.start(List.of(), List.of(), classPath(), data)) {
            services = child.jvm().descendants().toList();
        }
        await().atMost(LIMIT).until(() -> services.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void kill_9_under_an_unprivileged_user_leaves_nothing_either() throws IOException {
        boolean root = Account.current().isRoot();
        assumeThat(!root || canRunJavaAsNobody()).isTrue();
        Path cache = Files.createDirectory(temporary.resolve("cache"));
        if (root) {
            for (Path folder : List.of(cache, data)) {
                Files.setAttribute(folder, "unix:uid", UNPRIVILEGED);
            }
        }

        assertThatKillLeavesNothing(root ? NOBODY : List.of(), unpackInto(cache), readableCopy(classPath()));
        assertThat(Account.ownerOf(data.resolve("postgres")).isRoot()).isFalse();
    }

    @Test
    void two_jvms_may_unpack_at_the_same_time() throws IOException {
        Path cache = temporary.resolve("cache");
        CompletableFuture<ChildJvm> one = startInBackground(cache, data.resolve("one"));
        CompletableFuture<ChildJvm> other = startInBackground(cache, data.resolve("other"));

        try (ChildJvm first = one.join();
                ChildJvm second = other.join()) {
            assertThat(first.jvm().isAlive()).isTrue();
            assertThat(second.jvm().isAlive()).isTrue();
        }
        try (Stream<Path> left = Files.list(cache)) {
            assertThat(left).noneMatch(path -> path.toString().endsWith(".unfinished"));
        }
    }

    private void assertThatKillLeavesNothing(List<String> launcher, List<String> options, List<Path> classPath) {
        try (ChildJvm first = ChildJvm.start(launcher, options, classPath, data)) {
            assertThat(first.starts()).isEqualTo(1);
            List<ProcessHandle> services = first.jvm().descendants().toList();
            // some of Postgres's own processes come and go
            assertThat(services).filteredOn(ProcessHandle::isAlive).hasSizeGreaterThan(4);

            first.kill();

            // at once, while the services may still be ending
            try (ChildJvm second = ChildJvm.start(launcher, options, classPath, data)) {
                assertThat(second.starts()).isEqualTo(2);
                await().atMost(LIMIT).until(() -> services.stream().noneMatch(ProcessHandle::isAlive));
            }
        }
    }

    private CompletableFuture<ChildJvm> startInBackground(Path cache, Path folder) {
        return CompletableFuture.supplyAsync(() -> ChildJvm.start(List.of(), unpackInto(cache), classPath(), folder));
    }

    private static List<String> unpackInto(Path cache) {
        return List.of("-Dreelmill.cache=" + cache);
    }

    private static List<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists)
                .toList();
    }

    /** The local repository may be closed to others. */
    private List<Path> readableCopy(List<Path> classPath) throws IOException {
        Path library = Files.createDirectory(temporary.resolve("library"));
        Files.setPosixFilePermissions(library, PosixFilePermissions.fromString("rwxr-xr-x"));
        List<Path> copies = new ArrayList<>();
        for (Path entry : classPath) {
            Path copy = library.resolve(copies.size() + "-" + entry.getFileName());
            copyReadable(entry, copy);
            copies.add(copy);
        }
        return copies;
    }

    private static void copyReadable(Path source, Path target) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copy = target.resolve(source.relativize(file).toString());
                Files.copy(file, copy);
                Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    private static boolean canRunJavaAsNobody() {
        List<String> words = new ArrayList<>(NOBODY);
        words.addAll(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version"));
        try {
            GuardedProcess.run(GuardedCommand.of("java", words), LIMIT);
            return true;
        } catch (ProcessFailure e) {
            return false;
        }
    }
}

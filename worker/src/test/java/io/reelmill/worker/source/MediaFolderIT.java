package io.reelmill.worker.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.failure.FailureException;
import io.reelmill.core.media.SourceFacts;
import io.reelmill.core.source.Inspection;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Looks into every file of a folder of real and hostile sources: the clips here, or those of the larger folder that the
 * environment names. What is expected of each is in {@code expected-of-media.txt}: its code where it is refused, else
 * shown size, frame rate, whether that is constant, frames of the grid, sound tracks, and whether it is read in place.
 */
class MediaFolderIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private static InspectionRoom room;
    private static Map<String, String> expected;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        room = InspectionRoom.in(folder, SourceLimits.standard());
        expected = expectations();
    }

    @AfterAll
    static void close() {
        room.close();
    }

    @TestFactory
    Stream<DynamicTest> every_file_is_taken_or_refused_as_expected() throws IOException {
        Path media = Path.of(Objects.requireNonNullElse(System.getenv("REELMILL_MEDIA"), "src/test/resources/media"));
        return Files.walk(media)
                .filter(Files::isRegularFile)
                .filter(file -> expected.containsKey(media.relativize(file).toString()))
                .sorted()
                .map(file -> {
                    String name = media.relativize(file).toString();
                    return DynamicTest.dynamicTest(name, () -> {
                        long begin = System.nanoTime();
                        assertThat(found(file)).isEqualTo(expected.get(name));
                        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(PATIENCE);
                    });
                });
    }

    private static String found(Path file) throws InterruptedException {
        try {
            Inspection found = room.inspect(file);
            if (found.seekable()) {
                return words(found) + ", in place";
            }
            Inspection rewritten = room.rewrite(found);
            assertThat(rewritten.seekable()).as(rewritten.whyNot()).isTrue();
            return words(rewritten) + ", rewritten";
        } catch (FailureException refusal) {
            return refusal.failure().code().code();
        }
    }

    private static String words(Inspection inspection) {
        SourceFacts facts = inspection.facts();
        return facts.video().shown() + " " + facts.video().frameRate()
                + (facts.video().constantRate() ? " constant" : " variable") + ", "
                + inspection.grid().frames() + " frames, " + facts.audio().size() + " sounds";
    }

    private static Map<String, String> expectations() throws IOException {
        Map<String, String> expectations = new HashMap<>();
        InputStream file = Objects.requireNonNull(MediaFolderIT.class.getResourceAsStream("expected-of-media.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int colon = line.indexOf(": ");
                if (colon > 0) {
                    expectations.put(line.substring(0, colon), line.substring(colon + 2));
                }
            }
        }
        return expectations;
    }
}

package io.reelmill.standalone.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Sends a whole folder of films, honest and hostile, and compares with what its {@code MEDIA.md} expects of each. Runs
 * where {@code REELMILL_MEDIA} names such a folder.
 */
@ExtendWith(SharedStandalone.class)
@Tag("media-set")
class MediaSetIT {

    @TestFactory
    Stream<DynamicTest> every_file_is_taken_or_refused_as_expected(RunningStandalone standalone) throws IOException {
        Path set = Path.of(Objects.requireNonNull(System.getenv("REELMILL_MEDIA")));
        return ExpectedMedia.in(set).stream()
                .map(media -> DynamicTest.dynamicTest(
                        media.file().toString(), () -> check(standalone, set.resolve(media.file()), media)));
    }

    private static void check(RunningStandalone standalone, Path file, ExpectedMedia media) {
        Client client = standalone.client();
        String film = client.upload(file);
        JsonNode video = client.awaitEnd(film);
        String outcome = video.path("status").asString();
        String code = video.path("error").path("code").asString("");
        assertThat(outcome).as("%s: %s", media.words(), video.path("error")).isIn(media.outcomes());
        if (outcome.equals("failed")) {
            assertThat(code).startsWith("source.");
            assertThat(standalone.bucket().objectsOf(film)).noneMatch(object -> object.startsWith("v1/"));
        } else if (!media.rungs().isEmpty()) {
            assertThat(shortSides(video)).containsExactlyElementsOf(media.rungs());
        }
        client.delete(film);
    }

    private static List<Integer> shortSides(JsonNode video) {
        return video.path("renditions").values().stream()
                .filter(rendition -> rendition.path("width").isNumber())
                .map(rendition -> Math.min(
                        rendition.path("width").asInt(),
                        rendition.path("height").asInt()))
                .toList();
    }
}

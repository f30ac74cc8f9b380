package io.reelmill.standalone.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledStandaloneIT {

    private static final Duration END_LIMIT = Duration.ofSeconds(20);

    @TempDir
    private Path temporary;

    @Test
    void kill_9_leaves_nothing_running_and_the_next_start_finishes_the_film() {
        Path data = Folders.data(temporary, "data");
        Path source = Ffmpeg.film(temporary.resolve("film.mp4"), 640, 360, 45);
        String film;
        try (RunningStandalone first = RunningStandalone.start(data, Map.of())) {
            film = first.client().upload(source);
            Jobs.awaitOneEncoding(first.client(), film);
            List<ProcessHandle> started = first.program().jvm().descendants().toList();
            assertThat(started).hasSizeGreaterThan(2);

            first.program().kill();

            await().atMost(END_LIMIT).until(() -> started.stream().noneMatch(ProcessHandle::isAlive));
            Processes.assertNoneWorksOn(data);
        }

        try (RunningStandalone second = RunningStandalone.start(data, Map.of())) {
            second.client().awaitStatus(film, "ready");
            Published published = Published.fetch(second.client(), film);
            assertThat(published.frames(second.client(), temporary).get("360p/index.m3u8"))
                    .hasSize(45 * 24);
            assertThat(second.bucket().objectsOf(film)).containsAll(published.objects());
        }
    }
}

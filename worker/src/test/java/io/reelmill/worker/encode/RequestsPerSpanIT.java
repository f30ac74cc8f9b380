package io.reelmill.worker.encode;

import static io.reelmill.worker.encode.TestFilms.SIZE;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.film.Rung;
import io.reelmill.core.film.Span;
import io.reelmill.core.media.FrameRate;
import io.reelmill.core.objects.ObjectStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a span asks of the object store. */
@Timeout(120)
class RequestsPerSpanIT {

    private static final FrameRate RATE = new FrameRate(25, 1);
    private static final int FRAMES = 400;

    @TempDir
    Path folder;

    private final Map<String, Integer> calls = new ConcurrentHashMap<>();

    @Test
    void each_segment_and_header_is_written_once_and_nothing_else_is_asked_but_the_source() throws Exception {
        try (Studio studio = new Studio(folder, this::counted)) {
            TestFilms films = new TestFilms(studio);
            Path source = films.numbered(FRAMES, RATE, "-pix_fmt yuv420p -c:v libx264 -crf 12 -g 50 source.mp4");
            TestFilm film = films.constant(source, "mov", 0, RATE, FRAMES);
            calls.clear();

            studio.encode(film.reading(), film.track(), film.grid(), new Span(0, 0, 2), List.of(rung("a"), rung("b")));

            int segments = 2;
            int header = 1;
            assertThat(calls).containsOnlyKeys("open", "put").containsEntry("put", 2 * (segments + header));
        }
    }

    private static Rung rung(String name) {
        return new Rung(name, SIZE, RATE, 2_000_000, 18, "veryfast");
    }

    private ObjectStore counted(ObjectStore store) {
        return (ObjectStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ObjectStore.class}, (proxy, method, arguments) -> {
                    calls.merge(method.getName(), 1, Integer::sum);
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getTargetException();
                    }
                });
    }
}

package io.reelmill.worker.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.source.Inspection;
import io.reelmill.worker.objects.FaultyObjectStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How much of a film an inspection takes out of the store: first pictures and proofs, never the whole. */
@Timeout(120)
class BytesAskedForIT {

    private static final String FILM = "-f lavfi -i anoisesrc=r=48000:a=0.1:seed=1:duration=%1$d"
            + " -c:v libx264 -preset ultrafast -bf 0 -g 25 -c:a pcm_s24le -ac 2 %1$d.mov";

    @TempDir
    Path folder;

    private final AtomicLong asked = new AtomicLong();
    private Footage footage;
    private InspectionRoom room;

    @BeforeEach
    void open() throws Exception {
        footage = new Footage(folder);
        room = InspectionRoom.in(
                folder,
                SourceLimits.standard(),
                store -> new FaultyObjectStore(store, (body, opening) -> {
                    asked.addAndGet(opening.length());
                    return body;
                }));
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void a_film_five_times_as_long_does_not_cost_five_times_as_much() throws Exception {
        long some = asked(60);
        long more = asked(300);
        assertThat(more).isLessThan(2 * some).isLessThan(Files.size(footage.file("300.mov")) / 3);
    }

    private long asked(int seconds) throws Exception {
        Path film = footage.film("5", seconds, FILM.formatted(seconds));
        asked.set(0);
        Inspection found = room.inspect(film);
        assertThat(found.seekable()).as(found.whyNot()).isTrue();
        assertThat(found.grid().frames()).isEqualTo(5L * seconds);
        return asked.get();
    }
}

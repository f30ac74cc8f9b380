package io.reelmill.jobs.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.hls.PublishedFilm;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.publish.FilmObjects;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.work.Attempt;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkStore;
import io.reelmill.jobs.film.EncodedSpans;
import io.reelmill.jobs.job.testing.TestFleet;
import io.reelmill.jobs.objects.InMemoryObjectStore;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StrayObjectsIT {

    private final TestFleet fleet = new TestFleet();
    private final InMemoryObjectStore objects = new InMemoryObjectStore(Clock.systemUTC());
    private final StrayObjects strays = new StrayObjects(objects, fleet.get(WorkStore.class));

    @AfterEach
    void stop() {
        fleet.close();
    }

    @Test
    void what_was_made_in_vain_goes_and_thumbnails_that_are_made_meanwhile_stay() {
        VideoId video = fleet.video();
        List<Work> works = fleet.enqueue(video, WorkKind.THUMBNAILS, 3);
        Work unfinished = works.get(0);
        set(unfinished, "state = 'waiting', attempt = 2");
        Work failed = works.get(1);
        set(
                failed,
                "state = 'failed', attempt = 1, failure_code = 'internal', failure_detail = '', finished_at = now()");
        Work succeeded = works.get(2);
        set(succeeded, "state = 'succeeded', attempt = 2, finished_at = now()");
        List<ObjectKey> inVain = List.of(
                put(unfinished, 1),
                put(failed, 1),
                put(succeeded, 1),
                put(fleet.enqueue(video, WorkKind.ENCODE, 1).get(0), 1));
        List<ObjectKey> kept = List.of(put(unfinished, 2), put(unfinished, 3), put(failed, 2), put(succeeded, 2));

        strays.remove(new PublishedFilm(EncodedSpans.plan(1), List.of(), List.of(), List.of()), fleet.row(unfinished));

        assertThat(inVain).allSatisfy(key -> assertThat(objects.stat(key)).isEmpty());
        assertThat(kept).allSatisfy(key -> assertThat(objects.stat(key)).isPresent());
    }

    private void set(Work work, String how) {
        fleet.client()
                .sql("update work set " + how + " where id = ?")
                .param(work.id().value())
                .update();
    }

    private ObjectKey put(Work work, int attempt) {
        ObjectKey key =
                FilmObjects.folder(work, new Attempt(work.id(), attempt)).child("poster.jpg");
        objects.put(key, "image/jpeg", new byte[] {1});
        return key;
    }
}

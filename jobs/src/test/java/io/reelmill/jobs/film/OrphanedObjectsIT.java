package io.reelmill.jobs.film;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.publish.FilmObjects;
import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStore;
import io.reelmill.jobs.job.testing.TestFleet;
import io.reelmill.jobs.objects.InMemoryObjectStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrphanedObjectsIT {

    private static final Instant WRITTEN = Instant.parse("2026-03-01T12:00:00Z");

    private final TestFleet fleet = new TestFleet();
    private final ObjectStore objects = new InMemoryObjectStore(Clock.fixed(WRITTEN, ZoneOffset.UTC));
    private final List<String> aborted = new ArrayList<>();
    private final OrphanedObjects orphans = new OrphanedObjects(
            objects,
            (prefix, begunBefore) -> aborted.add(prefix + " " + begunBefore),
            fleet.get(Transactions.class),
            fleet.get(VideoStore.class));

    @AfterEach
    void close() {
        fleet.close();
    }

    @Test
    void objects_of_a_video_that_is_gone_are_removed_and_all_others_stay() {
        VideoId gone = VideoId.random();
        write(FilmObjects.source(gone));
        write(new ObjectKey(FilmObjects.versionOf(gone, 1) + "encode-0-a1/360p/0.m4s"));
        ObjectKey kept = write(FilmObjects.source(fleet.video()));
        ObjectKey ofOthers = write(new ObjectKey(FilmObjects.EVERYTHING + "not-a-video/source"));

        orphans.remove(WRITTEN.plusSeconds(1));

        assertThat(left()).containsExactlyInAnyOrder(kept, ofOthers);
    }

    @Test
    void what_was_only_just_written_is_left_alone() {
        ObjectKey arriving = write(FilmObjects.source(VideoId.random()));

        orphans.remove(WRITTEN);

        assertThat(left()).containsExactly(arriving);
    }

    @Test
    void uploads_that_began_before_are_aborted() {
        orphans.remove(WRITTEN);

        assertThat(aborted).containsExactly(FilmObjects.EVERYTHING + " " + WRITTEN);
    }

    private ObjectKey write(ObjectKey key) {
        objects.put(key, "video/mp4", new byte[] {1});
        return key;
    }

    private List<ObjectKey> left() {
        List<ObjectKey> left = new ArrayList<>();
        objects.list(FilmObjects.EVERYTHING, object -> left.add(object.key()));
        return left;
    }
}

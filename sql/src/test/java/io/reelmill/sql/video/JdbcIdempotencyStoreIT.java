package io.reelmill.sql.video;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.access.Owner;
import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.video.IdempotencyStore;
import io.reelmill.core.video.IdempotencyStore.Kept;
import io.reelmill.core.video.NewVideo;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStatus;
import io.reelmill.core.video.VideoStore;
import io.reelmill.sql.testing.Samples;
import io.reelmill.sql.testing.Side;
import io.reelmill.sql.testing.SqlDatabase;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcIdempotencyStoreIT {

    @RegisterExtension
    static final SqlDatabase DATABASE = SqlDatabase.create();

    private static final Owner OWNER = Samples.OWNER;

    private final IdempotencyStore keys = DATABASE.get(IdempotencyStore.class);
    private final VideoStore videos = DATABASE.get(VideoStore.class);

    @Test
    void a_key_is_kept_once() {
        Kept first = new Kept("digest", add());

        assertThat(keys.keep(OWNER, "key", first)).isTrue();
        assertThat(keys.keep(OWNER, "key", new Kept("digest", add()))).isFalse();
        assertThat(keys.find(OWNER, "key")).contains(first);
    }

    @Test
    void owners_do_not_share_keys() {
        keys.keep(OWNER, "key", new Kept("digest", add()));

        assertThat(keys.find(new Owner("somebody else"), "key")).isEmpty();
        assertThat(keys.keep(new Owner("somebody else"), "key", new Kept("digest", add())))
                .isTrue();
    }

    @Test
    void a_key_is_forgotten_with_its_video() {
        VideoId video = add();
        keys.keep(OWNER, "key", new Kept("digest", video));

        videos.remove(video);

        assertThat(keys.find(OWNER, "key")).isEmpty();
    }

    @Test
    void a_key_whose_video_is_being_deleted_may_stand_for_another() {
        VideoId video = add();
        keys.keep(OWNER, "key", new Kept("digest", video));
        videos.become(video, VideoStatus.DELETING);
        assertThat(keys.find(OWNER, "key")).isEmpty();

        Kept next = new Kept("other digest", add());
        assertThat(keys.keep(OWNER, "key", next)).isTrue();
        assertThat(keys.find(OWNER, "key")).contains(next);
    }

    @Test
    void of_two_that_bring_the_same_key_at_once_one_is_refused() throws Exception {
        VideoId first = add();
        VideoId second = add();
        try (Side side = new Side()) {
            Future<Boolean> late = DATABASE.get(Transactions.class).inTransaction(() -> {
                assertThat(keys.keep(OWNER, "key", new Kept("digest", first))).isTrue();
                Future<Boolean> waiting = side.start(() -> keys.keep(OWNER, "key", new Kept("digest", second)));
                DATABASE.awaitBlocked(1);
                return waiting;
            });

            assertThat(Side.result(late)).isFalse();
        }
        assertThat(keys.find(OWNER, "key")).contains(new Kept("digest", first));
    }

    private VideoId add() {
        NewVideo video = Samples.video();
        videos.add(video);
        return video.id();
    }
}

package io.reelmill.worker.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class LeastRoomTest {

    private final AtomicLong usable = new AtomicLong(2_000_000);
    private final LeastRoom least = new LeastRoom(new ScratchRoom(usable::get), 1_000_000);

    @Test
    void a_full_disk_is_missing_until_there_is_room_again() {
        assertThat(least.missing()).isEmpty();
        assertThat(least.health().getStatus()).isEqualTo(Status.UP);

        usable.set(999_999);

        assertThat(least.missing()).contains("room for scratch files: 0 MB of at least 1 MB are free");
        assertThat(least.health().getStatus()).isEqualTo(Status.DOWN);

        usable.set(1_000_000);

        assertThat(least.missing()).isEmpty();
    }
}

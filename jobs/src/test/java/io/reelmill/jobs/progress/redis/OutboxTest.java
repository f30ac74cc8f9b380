package io.reelmill.jobs.progress.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.progress.Progress;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.work.WorkId;
import io.reelmill.core.work.WorkKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private final Outbox outbox = new Outbox(3);
    private final WorkId work = WorkId.random();

    @Test
    void news_of_one_work_replace_each_other() throws InterruptedException {
        outbox.put(at(work, 1, 0.1));
        outbox.put(at(work, 1, 0.2));

        assertThat(outbox.take()).containsExactly(at(work, 1, 0.2));
        assertThat(outbox.takeNow()).isEmpty();
    }

    @Test
    void of_too_many_works_the_oldest_are_dropped() {
        for (int i = 0; i < 4; i++) {
            outbox.put(at(WorkId.random(), 1, i / 10.0));
        }

        assertThat(outbox.takeNow())
                .extracting(note -> note.progress().fraction())
                .containsExactly(0.1, 0.2, 0.3);
    }

    @Test
    void late_news_of_an_older_attempt_are_dropped() {
        outbox.put(at(work, 2, 0.1));
        outbox.put(at(work, 1, 0.9));
        outbox.put(ended(work, 1));

        assertThat(outbox.takeNow()).containsExactly(at(work, 2, 0.1));
    }

    @Test
    void nothing_comes_after_the_end_but_the_next_attempt() {
        outbox.put(ended(work, 1));
        outbox.put(at(work, 1, 0.9));
        assertThat(outbox.takeNow()).containsExactly(ended(work, 1));

        outbox.put(ended(work, 1));
        outbox.put(at(work, 2, 0.0));
        assertThat(outbox.takeNow()).containsExactly(at(work, 2, 0.0));
    }

    @Test
    void what_could_not_be_told_comes_again_unless_there_is_newer() {
        WorkId other = WorkId.random();
        outbox.put(at(work, 1, 0.5));

        outbox.putBack(List.of(at(work, 1, 0.1), at(other, 1, 0.2)));

        assertThat(outbox.takeNow()).containsExactly(at(work, 1, 0.5), at(other, 1, 0.2));
    }

    private static Note at(WorkId work, int attempt, double fraction) {
        return new Note(progress(work, attempt, fraction), false);
    }

    private static Note ended(WorkId work, int attempt) {
        return new Note(progress(work, attempt, 1), true);
    }

    private static Progress progress(WorkId work, int attempt, double fraction) {
        return new Progress(new VideoId(work.value()), work, WorkKind.ENCODE, 0, attempt, fraction, 1);
    }
}

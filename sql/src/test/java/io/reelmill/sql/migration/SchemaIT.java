package io.reelmill.sql.migration;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.reelmill.core.video.NewVideo;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.NewWork;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkStore;
import io.reelmill.sql.testing.Claims;
import io.reelmill.sql.testing.Samples;
import io.reelmill.sql.testing.SqlDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;

/** What no program may write, because nothing could have led to it. */
class SchemaIT {

    @RegisterExtension
    static final SqlDatabase DATABASE = SqlDatabase.create();

    @BeforeEach
    void add_a_video_with_two_works_of_which_one_runs() {
        NewVideo video = Samples.video();
        DATABASE.get(VideoStore.class).add(video);
        NewWork running = Samples.work(video.id(), WorkKind.ENCODE, 0);
        DATABASE.get(WorkStore.class).add(List.of(running, Samples.work(video.id(), WorkKind.ENCODE, 1)));
        Claims.claim(DATABASE, running.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update video set status = 'failed'",
                "update video set failure_code = 'internal', failure_detail = 'though it is queued'",
                "update video set failure_detail = 'without a code'",
                "update video set status = 'ready'",
                "update video set status = 'ready', ready_at = now(), playable_at = now()",
                "update video set status = 'ready', ready_at = now(), plan = '{}'",
                "update video set status = 'lost'",
                "update video set progress = 1.01",
                "update video set progress = 'NaN'",
                "update video set size_bytes = -1",
                "update video set priority = 3",
                "update work set state = 'running' where state = 'waiting'",
                "update work set worker_id = null where state = 'running'",
                "update work set started_at = null where state = 'running'",
                "update work set state = 'failed', finished_at = now()",
                "update work set state = 'succeeded'",
                "update work set finished_at = now()",
                "update work set failure_code = 'internal'",
                "update work set state = 'asleep'",
                "update work set lane = 2",
                "update work set priority = -1",
                "update work set round = 0",
                "update work set ordinal = 7, track = null",
                "update attempt set outcome = 'succeeded'",
                "update attempt set finished_at = now()",
                "update attempt set outcome = 'failed', finished_at = now()",
                "update attempt set outcome = 'vanished', finished_at = now()"
            })
    void an_impossible_state_is_refused(String statement) {
        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> DATABASE.run(statement));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into rendition select id, 1, 'x', true, 'avc1', null, null, null, null, null, 1, 'k', 's' from video",
                "insert into rendition select id, 1, 'x', false, 'mp4a', 16, 9, '25/1', null, null, 1, 'k', 's' from video",
                "insert into rendition select id, 1, 'x', false, 'mp4a', null, null, null, null, null, 1, 'k', 's', 7 from video",
                "insert into segment_run select video_id, 1, 'unknown', 0, id, 'f', 1, '{1}', '{1}' from work limit 1"
            })
    void an_impossible_row_is_refused(String statement) {
        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> DATABASE.run(statement));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'{1,2}', '{1}'", "'{}', '{}'"})
    void a_run_has_a_size_for_each_duration(String arrays) {
        DATABASE.run(
                "insert into rendition select id, 1, 'x', false, 'mp4a', null, null, null, null, null, 1, 'k', 's' from video");

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> DATABASE.run("insert into segment_run select video_id, 1, 'x', 0, id, 'f', 1, "
                        + arrays + " from work limit 1"));
    }
}

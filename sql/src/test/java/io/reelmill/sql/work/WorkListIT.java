package io.reelmill.sql.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.fleet.WorkerId;
import io.reelmill.core.video.NewVideo;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.NewWork;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkQuery;
import io.reelmill.core.work.WorkState;
import io.reelmill.core.work.WorkStore;
import io.reelmill.sql.testing.Claims;
import io.reelmill.sql.testing.Samples;
import io.reelmill.sql.testing.SqlDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WorkListIT {

    @RegisterExtension
    static final SqlDatabase DATABASE = SqlDatabase.create();

    private final WorkStore works = DATABASE.get(WorkStore.class);

    @Test
    void the_newest_comes_first_and_pages_follow_each_other_within_one_moment() {
        VideoId video = addVideo();
        List<NewWork> many = IntStream.range(0, 7)
                .mapToObj(i -> Samples.work(video, WorkKind.ENCODE, i))
                .toList();
        works.add(many);
        Work newest =
                works.add(List.of(Samples.work(video, WorkKind.FINISH, 0))).get(0);

        List<Work> seen = new ArrayList<>();
        WorkQuery.Position position = null;
        List<Work> page;
        do {
            page = works.list(new WorkQuery(null, null, null, null, null, 3, position));
            seen.addAll(page);
            Work last = seen.get(seen.size() - 1);
            position = new WorkQuery.Position(last.createdAt(), last.id());
        } while (!page.isEmpty());

        assertThat(seen).hasSize(8).doesNotHaveDuplicates().startsWith(newest);
    }

    @Test
    void state_kind_video_worker_and_text_are_sought() {
        VideoId video = addVideo();
        WorkerId worker = new WorkerId(UUID.randomUUID());
        Work encode =
                works.add(List.of(Samples.work(video, WorkKind.ENCODE, 4))).get(0);
        Work prepare = works.add(List.of(Samples.work(addVideo(), WorkKind.PREPARE, 0)))
                .get(0);
        Claims.claim(DATABASE, encode.id(), worker);

        assertThat(ids(new WorkQuery(WorkState.RUNNING, null, null, null, null, 10, null)))
                .containsExactly(encode.id());
        assertThat(ids(new WorkQuery(null, WorkKind.PREPARE, null, null, null, 10, null)))
                .containsExactly(prepare.id());
        assertThat(ids(new WorkQuery(null, null, video, null, null, 10, null))).containsExactly(encode.id());
        assertThat(ids(new WorkQuery(null, null, null, worker, null, 10, null))).containsExactly(encode.id());
        assertThat(ids(new WorkQuery(null, null, null, null, "ENCODE 4", 10, null)))
                .containsExactly(encode.id());
        assertThat(ids(new WorkQuery(null, null, null, null, "%", 10, null))).isEmpty();
    }

    private List<Object> ids(WorkQuery query) {
        return works.list(query).stream().<Object>map(Work::id).toList();
    }

    private static VideoId addVideo() {
        NewVideo video = Samples.video();
        DATABASE.get(VideoStore.class).add(video);
        return video.id();
    }
}

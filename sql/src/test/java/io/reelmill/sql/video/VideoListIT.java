package io.reelmill.sql.video;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.video.NewVideo;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoPosition;
import io.reelmill.core.video.VideoQuery;
import io.reelmill.core.video.VideoStatus;
import io.reelmill.core.video.VideoStore;
import io.reelmill.sql.testing.Samples;
import io.reelmill.sql.testing.SqlDatabase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VideoListIT {

    @RegisterExtension
    static final SqlDatabase DATABASE = SqlDatabase.create();

    private final VideoStore videos = DATABASE.get(VideoStore.class);

    @Test
    void the_newest_comes_first() {
        VideoId older = add("older");
        VideoId newer = add("newer");

        assertThat(ids(all())).containsExactly(newer, older);
    }

    @Test
    void pages_follow_each_other_even_within_one_moment() {
        DATABASE.get(Transactions.class).inTransaction(() -> {
            for (int i = 0; i < 7; i++) {
                add("of one moment");
            }
        });

        List<Video> seen = new ArrayList<>();
        VideoPosition position = null;
        List<Video> page;
        do {
            page = videos.list(new VideoQuery(null, null, null, 3, position));
            seen.addAll(page);
            position = page.isEmpty() ? position : positionOf(page.get(page.size() - 1));
        } while (!page.isEmpty());

        assertThat(seen).isEqualTo(all()).hasSize(7);
    }

    @Test
    void those_being_deleted_are_hidden() {
        videos.become(add("gone"), VideoStatus.DELETING);

        assertThat(all()).isEmpty();
    }

    @Test
    void a_status_is_sought() {
        add("queued");
        VideoId cancelled = add("cancelled");
        videos.become(cancelled, VideoStatus.CANCELLED);

        assertThat(ids(videos.list(new VideoQuery(VideoStatus.CANCELLED, null, null, 10, null))))
                .containsExactly(cancelled);
    }

    @Test
    void an_external_id_is_sought_whole() {
        NewVideo video = Samples.video("Sintel", "film-1");
        videos.add(video);
        videos.add(Samples.video("Sintel", "film-11"));

        assertThat(ids(videos.list(new VideoQuery(null, null, "film-1", 10, null))))
                .containsExactly(video.id());
    }

    @ParameterizedTest
    @CsvSource({"tears", "STEEL", "über", "ÜBER", "sintel.MP4", "ilm-77", "' of '"})
    void a_text_is_sought_in_title_file_name_and_external_id_whatever_its_case(String text) {
        videos.add(Samples.video("Tears of Steel – Über alles", "Film-77"));

        assertThat(matching(text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "100%_\\", "'; drop table video; --", "\0", ":status", "?"})
    void nothing_in_a_sought_text_is_special(String hostile) {
        add("innocent");
        VideoId named = add("x " + hostile + " y");

        assertThat(ids(matching(hostile))).containsExactly(named);
    }

    private VideoId add(String title) {
        NewVideo video = Samples.video(title, null);
        videos.add(video);
        return video.id();
    }

    private List<Video> all() {
        return matching(null);
    }

    private List<Video> matching(@Nullable String text) {
        return videos.list(new VideoQuery(null, text, null, 100, null));
    }

    private static List<VideoId> ids(List<Video> found) {
        return found.stream().map(Video::id).toList();
    }

    private static VideoPosition positionOf(Video video) {
        return new VideoPosition(video.createdAt(), video.id());
    }
}

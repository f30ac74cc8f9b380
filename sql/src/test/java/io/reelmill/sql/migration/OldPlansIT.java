package io.reelmill.sql.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.video.NewVideo;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoStore;
import io.reelmill.sql.testing.Samples;
import io.reelmill.sql.testing.SqlDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was planned before a migration is read after it. */
class OldPlansIT {

    @RegisterExtension
    static final SqlDatabase DATABASE = SqlDatabase.create();

    private final VideoStore videos = DATABASE.get(VideoStore.class);

    @Test
    void a_plan_without_takes_becomes_one_of_a_single_take() throws IOException {
        NewVideo video = Samples.video();
        videos.addArriving(video);
        DATABASE.run(
                "update video set plan = ?::jsonb where id = ?",
                text("plan-without-takes.json"),
                video.id().value());

        DATABASE.run(text("/db/migration/V9__takes.sql"));

        assertThat(videos.find(video.id()).map(Video::plan)).hasValue(Samples.plan());
    }

    private static String text(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(OldPlansIT.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package io.reelmill.jobs.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ProfilePropertiesTest {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(ProfileConfiguration.class);

    @Test
    void without_a_location_there_are_the_bundled_profiles() {
        context.run(
                started -> assertThat(started.getBean(ProfileProperties.class)).isEqualTo(new ProfileProperties("")));
        context.run(started ->
                assertThat(started.getBean(ProfileCatalog.class).all()).hasSize(1));
    }

    @Test
    void a_wrong_profile_stops_the_start(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("wrong.yaml"), "profiles:\n  mine:\n    crf: 100\n");
        context.withPropertyValues("reelmill.profiles=" + file)
                .run(refused -> assertThat(refused.getStartupFailure())
                        .rootCause()
                        .hasMessageStartingWith(file + ", line 3: profiles.mine."));
    }
}

package io.reelmill.jobs.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.film.Profile;
import io.reelmill.core.film.ProfileRung;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileCatalogTest {

    private static final String SMALL = """
            profiles:
              small:
                preset: fast
                crf: 20
                audioKilobitsPerSecond: 96
                rungs:
                  - { shortSide: 240, capKilobitsPerSecond: 300 }
                  - shortSide: 480
                    capKilobitsPerSecond: 1200
                    crf: 18
                    preset: slow
            """;

    @TempDir
    Path folder;

    @Test
    void the_bundled_default_has_a_rung_for_every_usual_size() {
        Profile profile = ProfileCatalog.bundled().find(ProfileCatalog.DEFAULT).orElseThrow();
        assertThat(profile.rungs())
                .extracting(ProfileRung::shortSide)
                .containsExactly(2160, 1440, 1080, 720, 480, 360, 240);
        assertThat(profile.rungs()).extracting(ProfileRung::preset).containsOnly("veryfast");
        assertThat(profile.audioBitsPerSecond()).isEqualTo(128_000);
    }

    @Test
    void an_operator_adds_profiles_in_a_file() throws IOException {
        ProfileCatalog catalog = ProfileCatalog.bundled().with(write("small.yaml", SMALL));
        assertThat(catalog.all()).extracting(Profile::name).containsExactly("default", "small");
        assertThat(catalog.find("small"))
                .contains(new Profile(
                        "small",
                        List.of(new ProfileRung(480, 18, 1_200_000, "slow"), new ProfileRung(240, 20, 300_000, "fast")),
                        96_000));
    }

    @Test
    void an_operator_replaces_the_default_in_a_folder() throws IOException {
        write("mine.yml", SMALL.replace("small:", "default:"));
        write("notes.txt", "not a profile");
        ProfileCatalog catalog = ProfileCatalog.bundled().with(folder);
        assertThat(catalog.all()).hasSize(1);
        assertThat(catalog.find("default").orElseThrow().audioBitsPerSecond()).isEqualTo(96_000);
    }

    @Test
    void two_files_may_not_hold_the_same_profile() throws IOException {
        write("a.yaml", SMALL);
        write("b.yaml", SMALL);
        assertThatThrownBy(() -> ProfileCatalog.bundled().with(folder))
                .isInstanceOf(ProfileException.class)
                .hasMessageContainingAll("b.yaml", "a.yaml", "small");
    }

    @Test
    void a_location_where_nothing_is_is_refused() {
        assertThatThrownBy(() -> ProfileCatalog.bundled().with(folder.resolve("missing.yaml")))
                .isInstanceOf(ProfileException.class)
                .hasMessageContaining("missing.yaml");
    }

    @Test
    void an_unknown_name_is_not_found() {
        assertThat(ProfileCatalog.bundled().find("nope")).isEmpty();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}

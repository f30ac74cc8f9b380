package io.reelmill.sql.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.media.SourceFacts;
import io.reelmill.sql.testing.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class JsonTest {

    private final Json json = new Json();

    @Test
    void facts_come_back_as_they_went() {
        assertThat(json.read(json.write(Samples.facts()), SourceFacts.class)).isEqualTo(Samples.facts());
    }

    @Test
    void a_plan_comes_back_as_it_went() {
        assertThat(json.read(json.write(Samples.plan()), FilmPlan.class)).isEqualTo(Samples.plan());
    }

    @Test
    void facts_that_were_written_at_first_are_still_read() throws IOException {
        assertThat(json.read(file("facts-1.json"), SourceFacts.class)).isEqualTo(Samples.facts());
    }

    @Test
    void what_a_newer_program_added_is_skipped() {
        String newer = json.write(Samples.facts()).replaceFirst("\\{", "{\"film_grain\":{\"strength\":7},");

        assertThat(json.read(newer, SourceFacts.class)).isEqualTo(Samples.facts());
    }

    @Test
    void what_cannot_be_missing_fails() {
        String torn = json.write(Samples.facts()).replace("\"stream\":", "\"strom\":");

        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> json.read(torn, SourceFacts.class));
    }

    @Test
    void a_character_that_jsonb_refuses_is_replaced_in_names_and_values() {
        assertThat(json.readTexts(json.write(Map.of("a\0", "b\0\\u0000"))))
                .containsExactly(Map.entry("a\uFFFD", "b\uFFFD\\u0000"));
    }

    private static String file(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(JsonTest.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

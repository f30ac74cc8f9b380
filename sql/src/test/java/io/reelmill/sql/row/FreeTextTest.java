package io.reelmill.sql.row;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FreeTextTest {

    @Test
    void a_null_character_is_replaced() {
        assertThat(FreeText.storable("a\0b")).isEqualTo("a\uFFFDb");
    }

    @Test
    void nothing_in_a_sought_text_is_special() {
        assertThat(FreeText.containing("50%_off\\")).isEqualTo("%50\\%\\_off\\\\%");
    }

    @Test
    void no_text_gives_no_pattern() {
        assertThat(FreeText.containing(null)).isNull();
    }
}

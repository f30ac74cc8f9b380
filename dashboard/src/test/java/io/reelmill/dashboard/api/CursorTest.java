package io.reelmill.dashboard.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final UUID ID = UUID.fromString("0190a3f2-7d4c-7000-8000-000000000001");

    @Test
    void a_cursor_is_read_as_it_was_written() {
        Cursor cursor = new Cursor(Instant.parse("2026-03-01T12:00:00.123456Z"), ID);

        assertThat(Cursor.parse(cursor.text())).contains(cursor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+300000-01-01T00:00:00Z",
                "+10000-01-01T00:00:00Z",
                "1969-12-31T23:59:59Z",
                "-4800-01-01T00:00:00Z"
            })
    void a_moment_at_which_nothing_was_created_makes_no_cursor(String moment) {
        assertThat(Cursor.parse(new Cursor(Instant.parse(moment), ID).text())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "next", "AAAA", "%%%"})
    void what_was_not_written_here_is_no_cursor(String text) {
        assertThat(Cursor.parse(text)).isEmpty();
    }
}

package io.reelmill.dashboard.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.dashboard.problem.ProblemException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

    @Test
    void a_query_is_read_as_it_was_meant() {
        Fields fields = Query.of("title=a+b%2Bc%20%C3%A9&metadata%5Bx%5D=1&metadata[y]=&flag&");

        assertThat(fields.take("title")).hasValue("a b+c é");
        assertThat(fields.takeEntries("metadata")).isEqualTo(Map.of("x", "1", "y", ""));
        assertThat(fields.take("flag")).hasValue("");
        fields.refuseRest();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%4", "a=%g0", "a=%ff", "a=1&a=2"})
    void a_query_that_cannot_be_read_is_refused(String query) {
        assertThatThrownBy(() -> Query.of(query)).isInstanceOf(ProblemException.class);
    }

    @Test
    void what_nobody_takes_is_refused() {
        Fields fields = Query.of("known=1&unknown=2");
        fields.take("known");

        assertThatThrownBy(fields::refuseRest).hasMessageContaining("unknown");
    }

    @Test
    void a_cursor_comes_back_as_it_was_given() {
        Cursor cursor = new Cursor(Instant.parse("2026-11-20T10:11:12.123456Z"), UUID.randomUUID());

        assertThat(Cursor.parse(cursor.text())).hasValue(cursor);
        assertThat(Cursor.parse("AAAA")).isEmpty();
        assertThat(Cursor.parse("not a cursor!")).isEmpty();
    }
}

package io.reelmill.embedded.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutputTailTest {

    private final OutputTail tail = new OutputTail();

    @Test
    void every_line_is_told_also_the_last_without_an_end() throws IOException {
        assertThat(told("one\ntwo\nthree")).containsExactly("one", "two", "three");
        assertThat(tail.text()).isEqualTo("one\ntwo\nthree");
    }

    @Test
    void only_the_last_lines_are_kept() throws IOException {
        told(IntStream.range(0, 1_000).mapToObj(Integer::toString).collect(Collectors.joining("\n")));

        assertThat(tail.text().lines()).hasSize(OutputTail.LINES).endsWith("998", "999");
    }

    @Test
    void a_line_without_end_takes_no_more_than_its_bound() throws IOException {
        told("x".repeat(1_000_000));

        assertThat(tail.text()).hasSize(OutputTail.LINE_LENGTH);
    }

    private List<String> told(String output) throws IOException {
        List<String> lines = new ArrayList<>();
        tail.readAll(new StringReader(output), lines::add);
        return lines;
    }
}

package io.reelmill.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {

    @TempDir
    private Path folder;

    private Results results = new Results(Path.of(""));

    @BeforeEach
    void page() {
        results = new Results(folder.resolve("RESULTS.md"));
    }

    @Test
    void a_first_result_begins_the_page() throws IOException {
        results.record("cpu", "1.02\n");
        assertThat(results.page()).content().startsWith("# Results").endsWith("\n## cpu\n\n1.02\n");
    }

    @Test
    void a_later_result_takes_the_place_of_the_earlier() throws IOException {
        results.record("cpu", "1.02\n");
        results.record("workers", "0.95\n");
        results.record("cpu", "cost: $1\n");
        assertThat(Files.readString(results.page()))
                .endsWith("\n## cpu\n\ncost: $1\n\n## workers\n\n0.95\n")
                .doesNotContain("1.02");
    }
}

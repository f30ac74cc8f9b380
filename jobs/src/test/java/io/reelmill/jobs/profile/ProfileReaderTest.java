package io.reelmill.jobs.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileReaderTest {

    private static final String GOOD = """
            profiles:
              small:
                preset: fast
                crf: 20
                audioKilobitsPerSecond: 96
                rungs:
                  - shortSide: 240
                    capKilobitsPerSecond: 300
                  - shortSide: 480
                    capKilobitsPerSecond: 1200
            """;

    @Test
    void a_good_file_is_read() {
        assertThat(ProfileReader.read("good.yaml", new StringReader(GOOD))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "crf: 20 | crf: 99 | 4 | profiles.small.crf must be a whole number from 0 to 51, but is 99",
                "crf: 20 | crf: twenty | 4 | profiles.small.crf must be a whole number from 0 to 51, but is twenty",
                "crf: 20 | crf: 020 | 4 | profiles.small.crf must be a whole number",
                "crf: 20 | crf: 1e1 | 4 | profiles.small.crf must be a whole number",
                "crf: 20 | crf: 99999999999 | 4 | profiles.small.crf must be a whole number",
                "crf: 20 | crf: [20] | 4 | profiles.small.crf must be a single value",
                "crf: 20 | crv: 20 | 4 | profiles.small.crv is not known here; known are preset, crf, audioKilobitsPerSecond, rungs",
                "crf: 20 | preset: slow | 4 | profiles.small.preset is there twice",
                "preset: fast | preset: fastest | 3 | profiles.small.preset must be one of ultrafast,",
                "audioKilobitsPerSecond: 96 | audioKilobitsPerSecond: 5000 | 5 | profiles.small.audioKilobitsPerSecond must be",
                "shortSide: 480 | shortSide: 241 | 9 | profiles.small.rungs[1].shortSide must be even, but is 241",
                "shortSide: 480 | shortSide: 240 | 9 | profiles.small.rungs[1].shortSide is that of another rung too: 240",
                "shortSide: 480 | shortSide: 0 | 9 | profiles.small.rungs[1].shortSide must be a whole number from 2",
                "capKilobitsPerSecond: 1200 | capKilobitsPerSecond: 1.5M | 10 | profiles.small.rungs[1].capKilobitsPerSecond must be",
                "capKilobitsPerSecond: 1200 | size: 3 | 10 | profiles.small.rungs[1].size is not known here",
                "'  small:' | '  Small Films:' | 3 | profiles.Small Films must be named with",
                "'profiles:' | 'profile:' | 2 | profile is not known here; known are profiles"
            })
    void a_wrong_field_is_refused_with_its_line_and_name(String good, String bad, int line, String problem) {
        assertThatThrownBy(() -> read(GOOD.replace(good, bad)))
                .isInstanceOf(ProfileException.class)
                .hasMessageStartingWith("bad.yaml, line " + line + ": " + problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "crf: | 6 | profiles.small.rungs[0].crf is missing",
                "audioKilobitsPerSecond: | 3 | profiles.small.audioKilobitsPerSecond is missing",
                "capKilobitsPerSecond: 1200 | 9 | profiles.small.rungs[1].capKilobitsPerSecond is missing"
            })
    void a_missing_field_is_refused_with_its_name(String removed, int line, String problem) {
        String rest = GOOD.lines().filter(kept -> !kept.contains(removed)).collect(Collectors.joining("\n"));
        assertThatThrownBy(() -> read(rest))
                .isInstanceOf(ProfileException.class)
                .hasMessage("bad.yaml, line " + line + ": " + problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing", "profiles:", "profiles: {small: }", "[]", "text", "profiles: []"})
    void a_file_without_profiles_is_refused(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ProfileException.class)
                .hasMessageStartingWith("bad.yaml");
    }

    @Test
    void a_file_that_is_not_yaml_is_refused_with_its_line() {
        assertThatThrownBy(() -> read("profiles:\n  small: {crf: 20\n  rungs: [\n"))
                .isInstanceOf(ProfileException.class)
                .hasMessageStartingWith("bad.yaml, line ");
        assertThatThrownBy(() -> read("profiles:\n\tsmall: 1\n"))
                .isInstanceOf(ProfileException.class)
                .hasMessageStartingWith("bad.yaml, line 2: ");
    }

    private static void read(String text) {
        ProfileReader.read("bad.yaml", new StringReader(text));
    }
}

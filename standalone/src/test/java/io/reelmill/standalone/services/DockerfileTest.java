package io.reelmill.standalone.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DockerfileTest {

    private static final Pattern STAGE = Pattern.compile("(?m)^FROM (?:--platform=\\S+ )?(\\S+) AS (\\w+)$");
    private static final Pattern PINNED = Pattern.compile("[\\w./-]+:\\d+\\.\\d+\\.\\d+[\\w.-]+");
    private static final Pattern COPIED =
            Pattern.compile("(?m)^COPY (?:--chmod=\\S+ )?(?:--from=(\\w+) )?(\\S+) (\\S+)$");
    private static final Pattern JAR = Pattern.compile("/src/(\\w+)/target/([\\w-]+)\\.jar");

    private String dockerfile = "";

    @BeforeEach
    void read() throws IOException {
        dockerfile = Files.readString(Compose.ROOT.resolve("Dockerfile"));
    }

    @Test
    void every_image_it_builds_on_is_pinned_or_a_stage_of_its_own() {
        List<String> stages = new ArrayList<>();
        STAGE.matcher(dockerfile).results().forEach(stage -> {
            assertThat(stages.contains(stage.group(1))
                            || PINNED.matcher(stage.group(1)).matches())
                    .as(stage.group())
                    .isTrue();
            stages.add(stage.group(2));
        });
        assertThat(stages).contains("dashboard", "worker");
    }

    @Test
    void what_it_copies_is_there_or_made_by_the_build() throws IOException {
        List<MatchResult> copies = COPIED.matcher(dockerfile).results().toList();
        assertThat(copies).hasSizeGreaterThan(4);
        for (MatchResult copy : copies) {
            if (copy.group(1) == null) {
                assertThat(Compose.ROOT.resolve(copy.group(2))).exists();
            } else if (JAR.matcher(copy.group(2)).matches()) {
                assertMadeByMaven(copy.group(2));
            }
        }
    }

    /** A module's own jar, or that of the name before the classifier. */
    private static void assertMadeByMaven(String jar) throws IOException {
        MatchResult found = JAR.matcher(jar).results().findFirst().orElseThrow();
        String pom = Files.readString(Compose.ROOT.resolve(found.group(1)).resolve("pom.xml"));
        String made = "<finalName>reelmill</finalName>";
        assertThat(pom).contains("spring-boot-maven-plugin");
        if (!found.group(2).equals("reelmill")) {
            assertThat(pom).contains(made, "<classifier>" + found.group(2).substring("reelmill-".length()));
        }
    }

    @Test
    void both_programs_run_as_nobody_in_particular() {
        assertThat(Map.of("dashboard", part("dashboard"), "worker", part("worker")))
                .allSatisfy((name, part) -> assertThat(part)
                        .as(name)
                        .contains("USER 10001:10001", "ENTRYPOINT [\"java\"", "/app/reelmill.jar"));
        assertThat(part("worker")).contains("REELMILL_FFMPEG=/opt/ffmpeg");
    }

    @Test
    void the_health_check_is_a_script_that_can_be_run() {
        Path script = Compose.ROOT.resolve("docker/healthy");
        assertThat(script).isExecutable();
        assertThat(dockerfile).contains("COPY --chmod=755 docker/healthy /usr/local/bin/healthy");
    }

    private String part(String stage) {
        String from = dockerfile.substring(dockerfile.indexOf(" AS " + stage + "\n"));
        int next = from.indexOf("\nFROM ");
        return next < 0 ? from : from.substring(0, next);
    }
}

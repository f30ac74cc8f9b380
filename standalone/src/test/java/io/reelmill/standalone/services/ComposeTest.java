package io.reelmill.standalone.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeTest {

    private static final Set<String> TOP = Set.of("name", "services", "volumes");
    private static final Set<String> OF_A_SERVICE = Set.of(
            "build",
            "cap_drop",
            "command",
            "depends_on",
            "environment",
            "healthcheck",
            "image",
            "init",
            "platform",
            "ports",
            "read_only",
            "restart",
            "security_opt",
            "shm_size",
            "stop_grace_period",
            "tmpfs",
            "user",
            "volumes");
    private static final Pattern PINNED = Pattern.compile("[\\w./-]+:[\\w.-]*\\d+[.-]\\d+[\\w.-]*");
    private static final Pattern WITHOUT_DEFAULT = Pattern.compile("\\$\\{(REELMILL_\\w+)}");
    private static final Pattern NAMED = Pattern.compile("(?m)^#? ?(\\w+)=");

    private final Compose compose = Compose.read();

    @Test
    void it_has_nothing_that_an_engine_does_not_know() {
        assertThat(compose.document().keySet()).allMatch(key -> TOP.contains(key) || key.startsWith("x-"));
        assertThat(compose.services().keySet())
                .containsExactlyInAnyOrder("postgres", "redis", "s3", "dashboard", "worker");
        compose.services()
                .keySet()
                .forEach(name ->
                        assertThat(compose.service(name).keySet()).as(name).isSubsetOf(OF_A_SERVICE));
    }

    @Test
    void every_service_is_pinned_watched_and_started_again() {
        compose.services().keySet().forEach(name -> {
            Map<String, Object> service = compose.service(name);
            assertThat(String.valueOf(service.get("image")))
                    .as(name)
                    .matches(PINNED)
                    .doesNotContain("latest");
            assertThat(Compose.map(service.get("healthcheck"))).as(name).containsKeys("test", "interval", "retries");
            assertThat(service).as(name).containsEntry("restart", "unless-stopped");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"dashboard", "worker"})
    void our_programs_may_do_nothing_that_they_need_not(String name) {
        Map<String, Object> service = compose.service(name);

        assertThat(service)
                .containsEntry("user", "10001:10001")
                .containsEntry("read_only", true)
                .containsEntry("cap_drop", List.of("ALL"))
                .containsEntry("security_opt", List.of("no-new-privileges:true"));
        assertThat(String.valueOf(service.get("tmpfs"))).contains("/tmp");
        assertThat(Compose.map(service.get("depends_on"))).containsOnlyKeys("postgres", "redis", "s3");
    }

    @Test
    void workers_can_be_scaled() {
        assertThat(compose.service("worker")).doesNotContainKeys("ports", "container_name");
    }

    @Test
    void every_volume_that_is_mounted_is_declared_and_the_other_way_round() {
        Set<String> mounted = compose.services().keySet().stream()
                .map(compose::service)
                .flatMap(service ->
                        service.get("volumes") instanceof List<?> volumes ? volumes.stream() : Stream.empty())
                .map(volume -> volume.toString().split(":", 2)[0])
                .collect(Collectors.toSet());

        assertThat(Compose.map(compose.document().get("volumes")).keySet()).isEqualTo(mounted);
    }

    @Test
    void every_variable_has_a_place_in_the_example_and_every_secret_is_required() throws IOException {
        String example = Files.readString(Compose.ROOT.resolve(".env.example"));
        Set<String> named = new TreeSet<>();
        NAMED.matcher(example).results().forEach(line -> named.add(line.group(1)));
        Set<String> handedThrough = Stream.of("dashboard", "worker")
                .flatMap(name -> Compose.map(compose.service(name).get("environment")).entrySet().stream())
                .filter(variable -> variable.getValue() == null)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());

        assertThat(compose.variables()).isSubsetOf(named);
        assertThat(handedThrough).isSubsetOf(named);
        assertThat(Files.readString(Compose.ROOT.resolve("compose.yaml")))
                .doesNotContainPattern("\\$\\{\\w*(PASSWORD|TOKEN|KEY)}")
                .doesNotContainPattern("\\$\\{\\w*(PASSWORD|TOKEN|KEY):-");
        assertThat(example).doesNotContainPattern("(?m)^\\w*(PASSWORD|TOKEN|KEY)=.");
        assertThat(Files.readAllLines(Compose.ROOT.resolve(".gitignore"))).contains(".env");
        assertThat(Files.readAllLines(Compose.ROOT.resolve(".dockerignore"))).contains(".env");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dashboard", "worker"})
    void every_variable_that_a_program_cannot_do_without_is_set(String name) throws IOException {
        Path configuration = Compose.ROOT.resolve("jobs/src/main/resources/application.yaml");
        List<String> needed = WITHOUT_DEFAULT
                .matcher(Files.readString(configuration))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(needed).hasSizeGreaterThan(5);
        assertThat(Compose.map(compose.service(name).get("environment")).keySet())
                .containsAll(needed);
    }
}

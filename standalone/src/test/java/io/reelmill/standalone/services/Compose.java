package io.reelmill.standalone.services;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code compose.yaml} as an engine would read it. */
public record Compose(Map<String, Object> document) {

    public static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** {@code ${NAME}}, {@code ${NAME:-default}}, {@code ${NAME:?}}; two dollars are one and no variable. */
    private static final Pattern VARIABLE =
            Pattern.compile("\\$\\$|\\$\\{(?<name>\\w+)(?::-(?<fallback>[^}]*)|(?<required>:\\?[^}]*))?}");

    public static Compose read() {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        try (Reader file = Files.newBufferedReader(ROOT.resolve("compose.yaml"))) {
            return new Compose(map(new Yaml(new SafeConstructor(strict)).load(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Map<String, Object> services() {
        return map(document.get("services"));
    }

    public Map<String, Object> service(String name) {
        return map(services().get(name));
    }

    /** A service's variables with everything filled in; those that are only handed through are there where they are set. */
    public Map<String, String> environment(String service, Map<String, String> set) {
        Map<String, String> environment = new LinkedHashMap<>();
        map(service(service).get("environment")).forEach((name, value) -> {
            if (value != null) {
                environment.put(name, filledIn(value.toString(), set));
            } else if (set.containsKey(name)) {
                environment.put(name, String.valueOf(set.get(name)));
            }
        });
        return environment;
    }

    /** Every variable that is filled in somewhere. */
    public List<String> variables() {
        return VARIABLE.matcher(document.toString())
                .results()
                .flatMap(found -> Optional.ofNullable(found.group(1)).stream())
                .distinct()
                .toList();
    }

    private static String filledIn(String text, Map<String, String> set) {
        Function<MatchResult, String> value = found -> {
            if (found.group().equals("$$")) {
                return "\\$";
            }
            String given = set.getOrDefault(found.group(1), "");
            if (given.isEmpty() && found.group(3) != null) {
                throw new IllegalStateException(found.group(1) + " must be set");
            }
            String fallback = Optional.ofNullable(found.group(2)).orElse("");
            return Matcher.quoteReplacement(given.isEmpty() ? fallback : given);
        };
        return VARIABLE.matcher(text).replaceAll(value);
    }

    @SuppressWarnings("unchecked") // YAML's mappings here have names as keys
    static Map<String, Object> map(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("not a mapping: " + value);
        }
        return (Map<String, Object>) map;
    }
}

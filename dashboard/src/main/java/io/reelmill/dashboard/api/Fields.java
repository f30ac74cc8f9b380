package io.reelmill.dashboard.api;

import io.reelmill.dashboard.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The named values of a query or a form, each at most once. What nobody takes is not known here, and refused. */
public final class Fields {

    private static final int DEFAULT_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 200;
    private static final int LONGEST = 10_000;

    private final Map<String, String> values = new LinkedHashMap<>();

    /** Adds a value; a name that comes twice is refused. */
    public void add(String name, String value) {
        if (values.putIfAbsent(name, value) != null) {
            throw ProblemException.invalid(name, "is given more than once");
        }
    }

    /** Adds a value that gives way to one given by name. */
    public void addDefault(String name, String value) {
        values.putIfAbsent(name, value);
    }

    /** To be called once everything that is known was taken. */
    public void refuseRest() {
        values.keySet().stream().findFirst().ifPresent(name -> {
            throw ProblemException.unknownField(name);
        });
    }

    public Optional<String> take(String name) {
        return Optional.ofNullable(values.remove(name)).map(value -> Text.anything(name, value, LONGEST));
    }

    /** Everything given as {@code name[key]}, by key. */
    public Map<String, String> takeEntries(String name) {
        Map<String, String> entries = new LinkedHashMap<>();
        values.forEach((field, value) -> {
            if (field.startsWith(name + "[") && field.endsWith("]")) {
                entries.put(field.substring(name.length() + 1, field.length() - 1), value);
            }
        });
        entries.keySet().forEach(key -> values.remove(name + "[" + key + "]"));
        return entries;
    }

    /** One of a closed choice, written as {@code word} writes it. */
    public <T> Optional<T> takeChoice(String name, List<T> choices, Function<T, String> word) {
        return take(name).map(value -> Choice.of(name, value, choices, word));
    }

    /** The same, where a form's empty field means that nothing was chosen. */
    public <T> Optional<T> takeGivenChoice(String name, List<T> choices, Function<T, String> word) {
        return take(name).filter(value -> !value.isEmpty()).map(value -> Choice.of(name, value, choices, word));
    }

    public Optional<UUID> takeId(String name) {
        return take(name).map(value -> {
            try {
                return UUID.fromString(value);
            } catch (IllegalArgumentException notAnId) {
                throw ProblemException.invalid(name, "must be an id");
            }
        });
    }

    public Optional<Double> takeDecimal(String name, double lowest, double highest) {
        return take(name).map(value -> {
            double number = decimal(value);
            // not a number fails this too
            if (number >= lowest && number <= highest) {
                return number;
            }
            throw ProblemException.invalid(name, "must be a number from %.0f to %.0f".formatted(lowest, highest));
        });
    }

    public Optional<Integer> takeWhole(String name, int lowest, int highest) {
        return takeDecimal(name, lowest, highest).map(number -> {
            if (number != Math.rint(number)) {
                throw ProblemException.invalid(name, "must be a whole number");
            }
            return number.intValue();
        });
    }

    public int takeLimit() {
        return takeWhole("limit", 1, HIGHEST_LIMIT).orElse(DEFAULT_LIMIT);
    }

    public Optional<Cursor> takeCursor() {
        return take("cursor")
                .map(text -> Cursor.parse(text)
                        .orElseThrow(() -> ProblemException.invalid("cursor", "must be one that a list answered")));
    }

    private static double decimal(String text) {
        return text.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?") ? Double.parseDouble(text) : Double.NaN;
    }
}

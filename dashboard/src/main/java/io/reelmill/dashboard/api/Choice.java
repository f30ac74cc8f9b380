package io.reelmill.dashboard.api;

import io.reelmill.dashboard.problem.ProblemException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads one of a few words. */
public final class Choice {

    private Choice() {}

    public static <T> T of(String field, String value, List<T> choices, Function<T, String> word) {
        return choices.stream()
                .filter(choice -> word.apply(choice).equals(value))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        field, "must be one of " + choices.stream().map(word).collect(Collectors.joining(", "))));
    }
}

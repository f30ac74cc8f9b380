package io.reelmill.core.conformance;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How one rule is checked.
 *
 * @param applies where the rule has a subject
 * @param problems sentences, none where the rule is kept
 */
record Check(Rule rule, Predicate<Subject> applies, Problems problems) {

    /** Looks for what breaks a rule. */
    @FunctionalInterface
    interface Problems {
        Stream<String> in(Subject subject);
    }

    static Check always(Rule rule, Problems problems) {
        return new Check(rule, subject -> true, problems);
    }

    Finding find(Subject subject) {
        if (!applies.test(subject)) {
            return new Finding(rule, Verdict.NOT_APPLICABLE, List.of());
        }
        List<String> found = problems.in(subject).toList();
        return new Finding(rule, found.isEmpty() ? Verdict.KEPT : Verdict.BROKEN, found);
    }
}

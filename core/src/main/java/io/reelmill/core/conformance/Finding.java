package io.reelmill.core.conformance;

import java.util.List;

/**
 * What was found about one rule.
 *
 * @param problems one sentence each; empty unless broken
 */
public record Finding(Rule rule, Verdict verdict, List<String> problems) {

    public Finding {
        problems = List.copyOf(problems);
        if ((verdict == Verdict.BROKEN) == problems.isEmpty()) {
            throw new IllegalArgumentException("a broken rule, and only that, has problems: " + rule);
        }
    }
}

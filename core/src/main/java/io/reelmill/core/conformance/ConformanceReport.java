package io.reelmill.core.conformance;

import java.util.List;
import java.util.stream.Collectors;

/** What was found about every rule of {@link Scope#FILM}, in their order. */
public record ConformanceReport(List<Finding> findings) {

    public ConformanceReport {
        findings = List.copyOf(findings);
    }

    /** Whether nothing that players rely on is broken. */
    public boolean passed() {
        return broken(Requirement.MUST).isEmpty();
    }

    public List<Finding> broken(Requirement requirement) {
        return findings.stream()
                .filter(finding -> finding.verdict() == Verdict.BROKEN)
                .filter(finding -> finding.rule().requirement() == requirement)
                .toList();
    }

    /** The broken ones of a kind in one line, for a failure or a log; empty where there are none. */
    public String summary(Requirement requirement) {
        return broken(requirement).stream()
                .map(finding -> finding.rule().id() + " (" + finding.rule().sentence() + "): "
                        + finding.problems().get(0) + more(finding.problems().size() - 1))
                .collect(Collectors.joining("; "));
    }

    private static String more(int others) {
        return others == 0 ? "" : " and " + others + " more";
    }
}

package io.reelmill.bench;

import java.util.List;

/**
 * What one benchmark found.
 *
 * @param verdict the ratio or figure that the target speaks of, and whether it is met
 * @param table rows of cells, the first row its heading
 * @param notes sentences
 */
record Figures(Verdict verdict, List<List<String>> table, List<String> notes) {

    /** @param found as it is printed, e.g. {@code 1.031} */
    record Verdict(String found, boolean met) {}

    Figures {
        table = List.copyOf(table);
        notes = List.copyOf(notes);
    }

    /** As Markdown. */
    String show(String target) {
        StringBuilder text = new StringBuilder(
                "**%s** (target: %s): %s.%n%n".formatted(verdict.found(), target, verdict.met() ? "met" : "missed"));
        for (int row = 0; row < table.size(); row++) {
            text.append("| ").append(String.join(" | ", table.get(row))).append(" |\n");
            if (row == 0) {
                text.append("|").append("---|".repeat(table.get(0).size())).append('\n');
            }
        }
        notes.forEach(note -> text.append('\n').append(note).append('\n'));
        return text.toString();
    }
}

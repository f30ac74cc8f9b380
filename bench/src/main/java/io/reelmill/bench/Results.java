package io.reelmill.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page of results: a section for each benchmark, replaced when it is measured again.
 *
 * @param page where it is kept
 */
record Results(Path page) {

    private static final String HEAD = """
            # Results

            Written by `bench/run --record`; each section says when and on what it was measured. Ratios compare what ran side by
            side in one run; seconds are good for this machine only. Figures are medians, with the least and the most in brackets.
            """;

    void record(String name, String section) throws IOException {
        String text = Files.exists(page) ? Files.readString(page) : HEAD;
        String whole = "\n## " + name + "\n\n" + section;
        Matcher old = Pattern.compile("\\n## " + Pattern.quote(name) + "\\n(?s:.*?)(?=\\n## |\\z)")
                .matcher(text);
        Files.writeString(page, old.find() ? old.replaceFirst(Matcher.quoteReplacement(whole)) : text + whole);
    }
}

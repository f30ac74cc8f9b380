package io.reelmill.standalone.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a media set's {@code MEDIA.md} expects of one file.
 *
 * @param rungs short sides, largest first; empty where nothing is said of them
 */
record ExpectedMedia(Path file, String words, List<Integer> rungs) {

    private static final Pattern ENTRY = Pattern.compile("- \\*\\*`([^`]+)`\\*\\*.*");
    private static final Pattern EXPECTED = Pattern.compile(" +- expected: (.*)");
    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\|[^|]*\\|[^|]*\\|[^|]*\\|([^|]*)\\|.*");
    private static final Pattern RUNGS = Pattern.compile("rungs ([0-9]+(?:, [0-9]+)*)");

    /** How it may end; where the words leave it open, either way. */
    Set<String> outcomes() {
        Set<String> outcomes = new TreeSet<>();
        if (words.contains("accept")) {
            outcomes.add("ready");
        }
        if (words.contains("reject")) {
            outcomes.add("failed");
        }
        return outcomes;
    }

    static List<ExpectedMedia> in(Path set) throws IOException {
        List<ExpectedMedia> all = new ArrayList<>();
        String entry = "";
        for (String line : Files.readAllLines(set.resolve("MEDIA.md"))) {
            Matcher named = ENTRY.matcher(line);
            Matcher expected = EXPECTED.matcher(line);
            Matcher row = ROW.matcher(line);
            if (named.matches()) {
                entry = named.group(1);
            } else if (expected.matches()) {
                all.add(new ExpectedMedia(Path.of(entry), expected.group(1), rungs(expected.group(1))));
            } else if (row.matches()) {
                all.add(new ExpectedMedia(
                        Path.of("hostile", row.group(1)), row.group(2).strip(), List.of()));
            }
        }
        return all;
    }

    private static List<Integer> rungs(String words) {
        Matcher rungs = RUNGS.matcher(words);
        return rungs.find()
                ? Pattern.compile(", ")
                        .splitAsStream(rungs.group(1))
                        .map(Integer::valueOf)
                        .toList()
                : List.of();
    }
}

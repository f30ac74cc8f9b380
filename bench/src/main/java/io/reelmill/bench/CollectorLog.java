package io.reelmill.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a JVM's garbage collector said: how much was left after each collection. */
record CollectorLog(Path file) {

    private static final Pattern COLLECTION = Pattern.compile("Pause .*?(\\d+)M->(\\d+)M\\((\\d+)M\\)");
    private static final int AFTER = 2;

    List<String> options() {
        return List.of("-Xlog:gc:file=" + file + "::filecount=0");
    }

    /** How much it has said so far. */
    int lines() throws IOException {
        return read().size();
    }

    /** The most that was left, in MiB, since it had said so much. */
    OptionalDouble mostLeftSince(int lines) throws IOException {
        List<String> all = read();
        return all.subList(lines, all.size()).stream()
                .map(COLLECTION::matcher)
                .flatMap(Matcher::results)
                .mapToDouble(CollectorLog::after)
                .max();
    }

    private static double after(MatchResult collection) {
        return Double.parseDouble(collection.group(AFTER));
    }

    private List<String> read() throws IOException {
        return Files.readAllLines(file);
    }
}

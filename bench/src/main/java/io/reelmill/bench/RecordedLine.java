package io.reelmill.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * The line of ffmpeg that a job recorded.
 *
 * @param words the program's name first
 */
record RecordedLine(List<String> words) {

    /** The size that every frame has before it is scaled for the rungs. */
    private static final Pattern NORMAL = Pattern.compile(",scale=(\\d+:\\d+)");
    /** A rung's step of the graph; one of the size before it is not scaled. */
    private static final Pattern STEP = Pattern.compile("(?:zscale=(\\d+:\\d+)[^,]*,)?setsar=1");

    private static final String SOCKET = "unix:";

    /** How a rung is encoded. */
    record RungSettings(String size, String preset, String crf, String maxRate, String bufferSize) {}

    /** The lines of all jobs that encode, in the order in which they were begun. */
    static List<RecordedLine> of(List<JsonNode> jobs) {
        return jobs.stream()
                .filter(job -> !job.path("command").isEmpty()
                        && !job.path("kind").asString().equals("thumbnails"))
                .sorted((one, other) -> Api.instant(one, "startedAt").compareTo(Api.instant(other, "startedAt")))
                .map(job -> of(job.path("command")))
                .toList();
    }

    private static RecordedLine of(JsonNode words) {
        return new RecordedLine(StreamSupport.stream(words.spliterator(), false)
                .map(JsonNode::asString)
                .toList());
    }

    boolean isSpan() {
        return words.contains("libx264");
    }

    /** Of a span's line. */
    List<RungSettings> rungs() {
        List<String> sizes = sizes(values("-filter_complex").get(0));
        List<RungSettings> rungs = new ArrayList<>();
        for (int i = 0; i < sizes.size(); i++) {
            rungs.add(new RungSettings(
                    sizes.get(i),
                    values("-preset").get(i),
                    values("-crf").get(i),
                    values("-maxrate").get(i),
                    values("-bufsize").get(i)));
        }
        return rungs;
    }

    /** What follows each occurrence of an option. */
    List<String> values(String option) {
        return Stream.iterate(0, i -> i < words.size() - 1, i -> i + 1)
                .filter(i -> words.get(i).equals(option))
                .map(i -> words.get(i + 1))
                .toList();
    }

    /** The same arguments, but reading a file and writing files. */
    List<String> onFiles(Path source) {
        List<String> local = new ArrayList<>(words.subList(1, words.size()));
        local.set(local.indexOf("-i") + 1, source.toString());
        local.replaceAll(word -> word.startsWith(SOCKET) ? word.substring(SOCKET.length()) + ".out" : word);
        local.set(local.indexOf("-protocol_whitelist") + 1, "file");
        return local;
    }

    private static List<String> sizes(String graph) {
        Matcher normal = NORMAL.matcher(graph);
        if (!normal.find()) {
            throw new IllegalArgumentException("frames have no size before they are scaled: " + graph);
        }
        List<String> sizes = new ArrayList<>();
        String size = normal.group(1);
        for (Matcher step = STEP.matcher(graph); step.find(); sizes.add(size)) {
            size = Objects.requireNonNullElse(step.group(1), size);
        }
        return sizes;
    }
}

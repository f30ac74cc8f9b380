package io.reelmill.core.source;

import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.failure.FailureException;
import io.reelmill.core.objects.ObjectKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A source of several parts that are read one after the other as one: an object that names objects. Only we write it; a
 * list of files that comes from outside is never taken as a source.
 */
public record PartList(List<ListedPart> parts) {

    public static final String CONTENT_TYPE = "text/plain";

    public PartList {
        parts = List.copyOf(parts);
    }

    /**
     * One part.
     *
     * @param micros from its beginning to that of the next
     */
    public record ListedPart(ObjectKey object, long sizeBytes, long micros) {

        public ListedPart {
            if (sizeBytes <= 0 || micros <= 0) {
                throw new IllegalArgumentException("a part lasts: " + object + " " + sizeBytes + " " + micros);
            }
        }
    }

    /** Of its text. */
    public long sizeBytes() {
        return text().getBytes(StandardCharsets.UTF_8).length;
    }

    /** A line for each part: microseconds, bytes, key. */
    public String text() {
        return parts.stream()
                .map(part -> part.micros() + " " + part.sizeBytes() + " " + part.object() + "\n")
                .collect(Collectors.joining());
    }

    public static PartList parse(String text) {
        List<ListedPart> parts = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String[] words = line.split(" ", 3);
            try {
                parts.add(new ListedPart(new ObjectKey(words[2]), Long.parseLong(words[1]), Long.parseLong(words[0])));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException damaged) {
                throw new FailureException(FailureCode.INTERNAL, "a list of parts has the line " + line, damaged);
            }
        }
        return new PartList(parts);
    }
}

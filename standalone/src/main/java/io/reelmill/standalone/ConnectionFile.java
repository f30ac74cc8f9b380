package io.reelmill.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes {@code connection.env}, with which further workers and dashboards join this standalone. */
final class ConnectionFile {

    private ConnectionFile() {}

    static void write(Path data, Map<String, String> connections) {
        String lines = new TreeMap<>(connections)
                .entrySet().stream()
                        .map(variable -> variable.getKey() + "=" + variable.getValue() + "\n")
                        .collect(Collectors.joining());
        try {
            PrivateFile.write(data.resolve("connection.env"), out -> out.write(lines.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}

package io.reelmill.sql.statement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The text of one named statement. */
final class StatementFile {

    private static final String FOLDER = "/io/reelmill/sql/queries/";

    private StatementFile() {}

    static String read(String name) {
        String path = FOLDER + name + ".sql";
        try (InputStream file = StatementFile.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("no statement " + path);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

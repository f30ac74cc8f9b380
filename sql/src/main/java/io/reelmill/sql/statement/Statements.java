package io.reelmill.sql.statement;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The statements of one thing, one file each: constant {@code KEEP_FACTS} of thing {@code video} is
 * {@code queries/video/keep-facts.sql}. All are read when this is made, so that a missing one fails the start.
 */
public final class Statements<N extends Enum<N>> {

    private final JdbcClient client;
    private final Map<N, String> texts;

    private Statements(JdbcClient client, Map<N, String> texts) {
        this.client = client;
        this.texts = texts;
    }

    /**
     * Reads the files of all names.
     *
     * @throws IllegalStateException where a name has no file
     */
    public static <N extends Enum<N>> Statements<N> of(JdbcClient client, String thing, Class<N> names) {
        Map<N, String> texts = new EnumMap<>(names);
        for (N name : names.getEnumConstants()) {
            String file = name.name().toLowerCase(Locale.ROOT).replace('_', '-');
            texts.put(name, StatementFile.read(thing + "/" + file));
        }
        return new Statements<>(client, texts);
    }

    /** The statement, waiting for its parameters. */
    public JdbcClient.StatementSpec prepare(N name) {
        return client.sql(Objects.requireNonNull(texts.get(name)));
    }
}

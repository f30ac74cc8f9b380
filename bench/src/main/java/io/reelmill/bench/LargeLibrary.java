package io.reelmill.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/** The database behind a fleet, to fill it quickly and to see how much it is asked. */
final class LargeLibrary {

    private static final String COPY = """
            with copies as (
                insert into video
                select (jsonb_populate_record(original, jsonb_build_object(
                    'id', gen_random_uuid(),
                    'title', 'Copy ' || number,
                    'filename', 'copy-' || number || '.mp4',
                    'created_at', original.created_at - number * interval '1 minute'))).*
                from video as original
                cross join generate_series(1, ?) as number
                where original.id = cast(? as uuid)
                returning id
            )
            insert into thumbnail (
                video_id, version, kind, number, work_id, object_key, width, height, size_bytes, seconds, score, cues_key)
            select
                copies.id, version, kind, number, work_id, object_key, width, height, size_bytes, seconds, score, cues_key
            from thumbnail
            cross join copies
            where video_id = cast(? as uuid)
            """;

    private final Map<String, String> connections;

    LargeLibrary(Map<String, String> connections) {
        this.connections = connections;
    }

    /** Adds rows of videos that are like this one, and look like it. */
    void copy(String video, int copies) throws IOException {
        try (Connection connection = connect();
                PreparedStatement copy = connection.prepareStatement(COPY)) {
            copy.setInt(1, copies);
            copy.setString(2, video);
            copy.setString(3, video);
            copy.executeUpdate();
            connection.createStatement().execute("analyze video, thumbnail");
        } catch (SQLException e) {
            throw new IOException("the library was not filled", e);
        }
    }

    /** Transactions since the database was made. */
    long transactions() throws IOException {
        try (Connection connection = connect();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select pg_stat_force_next_flush(), xact_commit + xact_rollback from"
                                + " pg_stat_database where datname = current_database()")) {
            row.next();
            return row.getLong(2);
        } catch (SQLException e) {
            throw new IOException("the database does not say how much it did", e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                connections.get("REELMILL_DB_URL"),
                connections.get("REELMILL_DB_USER"),
                connections.get("REELMILL_DB_PASSWORD"));
    }
}

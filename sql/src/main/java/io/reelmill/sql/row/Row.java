package io.reelmill.sql.row;

import io.reelmill.core.failure.Failure;
import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.video.Priority;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** One row of a result, read by column name and type. */
public final class Row {

    private final ResultSet columns;

    private Row(ResultSet columns) {
        this.columns = columns;
    }

    /** Makes a value of a row. */
    @FunctionalInterface
    public interface Reader<T> {

        T read(Row row) throws SQLException;
    }

    public static <T> RowMapper<T> as(Reader<T> reader) {
        return (columns, number) -> reader.read(new Row(columns));
    }

    public String text(String column) throws SQLException {
        return present(column, columns.getString(column));
    }

    public @Nullable String textOrNull(String column) throws SQLException {
        return columns.getString(column);
    }

    public UUID uuid(String column) throws SQLException {
        return present(column, uuidOrNull(column));
    }

    public @Nullable UUID uuidOrNull(String column) throws SQLException {
        return columns.getObject(column, UUID.class);
    }

    public Instant instant(String column) throws SQLException {
        return present(column, instantOrNull(column));
    }

    public @Nullable Instant instantOrNull(String column) throws SQLException {
        OffsetDateTime time = columns.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    public boolean truth(String column) throws SQLException {
        return columns.getBoolean(column);
    }

    public int whole(String column) throws SQLException {
        return columns.getInt(column);
    }

    public @Nullable Integer wholeOrNull(String column) throws SQLException {
        return columns.getObject(column, Integer.class);
    }

    public long big(String column) throws SQLException {
        return columns.getLong(column);
    }

    public @Nullable Long bigOrNull(String column) throws SQLException {
        return columns.getObject(column, Long.class);
    }

    public double decimal(String column) throws SQLException {
        return columns.getDouble(column);
    }

    public @Nullable Double decimalOrNull(String column) throws SQLException {
        return columns.getObject(column, Double.class);
    }

    public List<String> texts(String column) throws SQLException {
        return List.of((String[]) array(column));
    }

    public List<Integer> wholes(String column) throws SQLException {
        return List.of((Integer[]) array(column));
    }

    public List<Long> bigs(String column) throws SQLException {
        return List.of((Long[]) array(column));
    }

    public Priority priority() throws SQLException {
        return PriorityNumber.read(whole("priority"));
    }

    /** What {@code failure_code} and {@code failure_detail} say, which are both there or both not. */
    public @Nullable Failure failureOrNull() throws SQLException {
        String code = textOrNull("failure_code");
        return code == null ? null : new Failure(FailureCode.of(code), text("failure_detail"));
    }

    private Object array(String column) throws SQLException {
        Array array = present(column, columns.getArray(column));
        return array.getArray();
    }

    private static <T> T present(String column, @Nullable T value) {
        return Objects.requireNonNull(value, () -> "column " + column + " is null");
    }
}

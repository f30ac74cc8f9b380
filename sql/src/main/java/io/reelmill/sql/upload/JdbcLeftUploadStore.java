package io.reelmill.sql.upload;

import static io.reelmill.sql.upload.LeftUploadStatement.DECIDE;
import static io.reelmill.sql.upload.LeftUploadStatement.END;
import static io.reelmill.sql.upload.LeftUploadStatement.FIND;
import static io.reelmill.sql.upload.LeftUploadStatement.GONE_BUT;
import static io.reelmill.sql.upload.LeftUploadStatement.JOIN;
import static io.reelmill.sql.upload.LeftUploadStatement.JOINING;
import static io.reelmill.sql.upload.LeftUploadStatement.LIST;
import static io.reelmill.sql.upload.LeftUploadStatement.NOTICE;

import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.UnfinishedUpload;
import io.reelmill.core.objects.UploadedPart;
import io.reelmill.core.upload.LeftUpload;
import io.reelmill.core.upload.LeftUploadDecision;
import io.reelmill.core.upload.LeftUploadId;
import io.reelmill.core.upload.LeftUploadState;
import io.reelmill.core.upload.LeftUploadStore;
import io.reelmill.sql.row.FreeText;
import io.reelmill.sql.row.Row;
import io.reelmill.sql.row.Time;
import io.reelmill.sql.statement.Statements;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Left uploads in Postgres. */
@Component
final class JdbcLeftUploadStore implements LeftUploadStore {

    private final Statements<LeftUploadStatement> statements;

    JdbcLeftUploadStore(JdbcClient client) {
        this.statements = Statements.of(client, "left-upload", LeftUploadStatement.class);
    }

    @Override
    public LeftUpload notice(UnfinishedUpload upload, List<UploadedPart> parts) {
        Instant last = parts.stream()
                .map(UploadedPart::arrivedAt)
                .max(Instant::compareTo)
                .orElse(null);
        return statements
                .prepare(NOTICE)
                .param("key", upload.key().value())
                .param("upload", upload.id())
                .param("begunAt", Time.of(upload.begunAt()))
                .param("lastPartAt", last == null ? null : Time.of(last))
                .param("parts", parts.size())
                .param(
                        "sizeBytes",
                        parts.stream().mapToLong(UploadedPart::sizeBytes).sum())
                .query(Row.as(JdbcLeftUploadStore::read))
                .single();
    }

    @Override
    public Optional<LeftUpload> find(LeftUploadId id) {
        return of(FIND, id).query(Row.as(JdbcLeftUploadStore::read)).optional();
    }

    @Override
    public List<LeftUpload> list(int limit) {
        return statements
                .prepare(LIST)
                .param("limit", limit)
                .query(Row.as(JdbcLeftUploadStore::read))
                .list();
    }

    @Override
    public List<LeftUpload> joining() {
        return statements
                .prepare(JOINING)
                .query(Row.as(JdbcLeftUploadStore::read))
                .list();
    }

    @Override
    public boolean decide(LeftUploadId id, LeftUploadDecision decision) {
        return of(DECIDE, id).param("decision", decision.word()).update() == 1;
    }

    @Override
    public boolean join(LeftUploadId id) {
        return of(JOIN, id).update() == 1;
    }

    @Override
    public void end(LeftUploadId id, LeftUploadState state, String detail) {
        of(END, id)
                .param("state", state.word())
                .param("detail", FreeText.storable(detail))
                .update();
    }

    @Override
    public void goneBut(Collection<LeftUploadId> there) {
        statements
                .prepare(GONE_BUT)
                .param("there", there.stream().map(LeftUploadId::value).toArray(UUID[]::new))
                .update();
    }

    private StatementSpec of(LeftUploadStatement statement, LeftUploadId id) {
        return statements.prepare(statement).param("id", id.value());
    }

    private static LeftUpload read(Row row) throws SQLException {
        String decision = row.textOrNull("decision");
        return new LeftUpload(
                new LeftUploadId(row.uuid("id")),
                new UnfinishedUpload(
                        new ObjectKey(row.text("object_key")), row.text("upload_id"), row.instant("begun_at")),
                row.instantOrNull("last_part_at"),
                row.whole("parts"),
                row.big("size_bytes"),
                LeftUploadState.of(row.text("state")),
                decision == null ? null : LeftUploadDecision.of(decision),
                row.text("detail"),
                row.instantOrNull("ended_at"));
    }
}

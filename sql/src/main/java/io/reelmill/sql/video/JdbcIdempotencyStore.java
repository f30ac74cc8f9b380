package io.reelmill.sql.video;

import io.reelmill.core.access.Owner;
import io.reelmill.core.video.IdempotencyStore;
import io.reelmill.core.video.VideoId;
import io.reelmill.sql.row.FreeText;
import io.reelmill.sql.row.Row;
import io.reelmill.sql.statement.Statements;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Idempotency keys in Postgres; they go with their video. */
@Component
final class JdbcIdempotencyStore implements IdempotencyStore {

    private final Statements<IdempotencyStatement> statements;

    JdbcIdempotencyStore(JdbcClient client) {
        this.statements = Statements.of(client, "idempotency", IdempotencyStatement.class);
    }

    @Override
    public Optional<Kept> find(Owner owner, String key) {
        return of(IdempotencyStatement.FIND, owner, key)
                .query(Row.as(row -> new Kept(row.text("request_digest"), new VideoId(row.uuid("video_id")))))
                .optional();
    }

    @Override
    public boolean keep(Owner owner, String key, Kept kept) {
        return of(IdempotencyStatement.KEEP, owner, key)
                        .param("requestDigest", kept.requestDigest())
                        .param("videoId", kept.video().value())
                        .update()
                == 1;
    }

    private StatementSpec of(IdempotencyStatement statement, Owner owner, String key) {
        return statements.prepare(statement).param("owner", owner.name()).param("key", FreeText.storable(key));
    }
}

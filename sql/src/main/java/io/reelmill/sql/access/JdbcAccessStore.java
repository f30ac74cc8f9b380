package io.reelmill.sql.access;

import io.reelmill.core.access.AccessStore;
import io.reelmill.core.access.Owner;
import io.reelmill.sql.row.FreeText;
import io.reelmill.sql.row.Row;
import io.reelmill.sql.statement.Statements;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tokens and people in Postgres. */
@Component
final class JdbcAccessStore implements AccessStore {

    private final Statements<AccessStatement> statements;

    JdbcAccessStore(JdbcClient client) {
        this.statements = Statements.of(client, "access", AccessStatement.class);
    }

    @Override
    public void keepToken(Owner name, String sha256OfToken) {
        statements
                .prepare(AccessStatement.KEEP_TOKEN)
                .param("name", name.name())
                .param("sha256", sha256OfToken)
                .update();
    }

    @Override
    public Optional<Owner> ownerOfToken(String sha256OfToken) {
        return statements
                .prepare(AccessStatement.OWNER_OF_TOKEN)
                .param("sha256", sha256OfToken)
                .query(Row.as(row -> new Owner(row.text("name"))))
                .optional();
    }

    @Override
    public boolean hasTokens() {
        return statements
                .prepare(AccessStatement.HAS_TOKENS)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void keepPerson(String username, String passwordHash) {
        statements
                .prepare(AccessStatement.KEEP_PERSON)
                .param("username", username)
                .param("passwordHash", passwordHash)
                .update();
    }

    @Override
    public Optional<String> passwordHashOf(String username) {
        return statements
                .prepare(AccessStatement.PASSWORD_HASH_OF)
                .param("username", FreeText.storable(username))
                .query(Row.as(row -> row.text("password_hash")))
                .optional();
    }

    @Override
    public boolean hasPeople() {
        return statements
                .prepare(AccessStatement.HAS_PEOPLE)
                .query(Boolean.class)
                .single();
    }
}

package io.reelmill.sql.transaction;

import io.reelmill.core.transaction.Transactions;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions on the stores' own connections; statements inside are undone by any exception. */
@Component
public final class SpringTransactions implements Transactions {

    private final TransactionTemplate template;

    // this manager and no other: a transaction without a resource, as flows use for slow steps, would not undo anything
    public SpringTransactions(JdbcTransactionManager manager) {
        template = new TransactionTemplate(manager);
    }

    @Override
    public <T> T inTransaction(Supplier<T> statements) {
        return Objects.requireNonNull(template.execute(status -> statements.get()));
    }
}

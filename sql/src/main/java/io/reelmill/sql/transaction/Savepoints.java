package io.reelmill.sql.transaction;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets a statement lose against a unique index without losing the transaction around it. */
@Component
public final class Savepoints {

    private final TransactionTemplate nested;

    Savepoints(JdbcTransactionManager manager) {
        nested = new TransactionTemplate(manager);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Runs the statements; says whether they were free of conflict, and undoes only them where not. */
    public boolean free(Runnable statements) {
        try {
            nested.executeWithoutResult(status -> statements.run());
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }
}

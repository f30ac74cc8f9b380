package io.reelmill.core.transaction;

import java.util.function.Supplier;

/**
 * Runs statements together or not at all. Short statements only: no file, store, process or network is touched inside.
 * A call inside a running transaction joins it.
 */
public interface Transactions {

    <T> T inTransaction(Supplier<T> statements);

    default void inTransaction(Runnable statements) {
        inTransaction(() -> {
            statements.run();
            return true;
        });
    }
}

package io.reelmill.sql.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.reelmill.core.access.AccessStore;
import io.reelmill.core.access.Owner;
import io.reelmill.core.transaction.Transactions;
import io.reelmill.sql.testing.SqlDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SpringTransactionsIT {

    @RegisterExtension
    static final SqlDatabase DATABASE = SqlDatabase.create();

    private final Transactions transactions = DATABASE.get(Transactions.class);
    private final AccessStore access = DATABASE.get(AccessStore.class);

    @Test
    void what_throws_leaves_nothing_behind() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.inTransaction(() -> {
                    access.keepToken(new Owner("a"), "1");
                    throw new IllegalStateException("after the first statement");
                }));

        assertThat(access.hasTokens()).isFalse();
    }

    @Test
    void a_transaction_inside_another_shares_its_fate() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.inTransaction(() -> {
                    transactions.inTransaction(() -> access.keepToken(new Owner("a"), "1"));
                    throw new IllegalStateException("after the inner one");
                }));

        assertThat(access.hasTokens()).isFalse();
    }

    @Test
    void the_result_is_handed_out() {
        assertThat(transactions.inTransaction(() -> 42)).isEqualTo(42);
    }

    @Test
    void a_conflict_undoes_its_own_statements_only() {
        Savepoints savepoints = DATABASE.get(Savepoints.class);
        transactions.inTransaction(() -> {
            access.keepToken(new Owner("a"), "1");
            assertThat(savepoints.free(() -> {
                        access.keepToken(new Owner("b"), "2");
                        access.keepToken(new Owner("c"), "1");
                    }))
                    .isFalse();
            access.keepToken(new Owner("d"), "4");
        });

        assertThat(access.ownerOfToken("1")).contains(new Owner("a"));
        assertThat(access.ownerOfToken("2")).isEmpty();
        assertThat(access.ownerOfToken("4")).isPresent();
    }
}

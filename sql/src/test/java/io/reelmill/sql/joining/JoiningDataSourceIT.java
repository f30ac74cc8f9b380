package io.reelmill.sql.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.transaction.Transactions;
import io.reelmill.sql.testing.SqlDatabase;
import io.reelmill.sql.transaction.SpringTransactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.support.JdbcTransactionManager;

class JoiningDataSourceIT {

    @RegisterExtension
    static final SqlDatabase DATABASE = SqlDatabase.create();

    private final Transactions transactions = DATABASE.get(Transactions.class);
    private final DataSource joining = new JoiningDataSource(DATABASE.get(DataSource.class));

    @Test
    void what_a_library_commits_counts_with_the_transaction_around_it() {
        transactions.inTransaction(() -> {
            commit("first");
            commit("second");
        });

        assertThat(tokens()).isEqualTo(2);
    }

    @Test
    void what_a_library_commits_is_undone_with_the_transaction_around_it() {
        assertThatThrownBy(() -> transactions.inTransaction(() -> {
                    commit("first");
                    assertThat(tokens()).isEqualTo(1);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(tokens()).isZero();
    }

    @Test
    void what_a_library_rolls_back_is_only_its_own() {
        transactions.inTransaction(() -> {
            commit("before");
            borrow(connection -> {
                connection.setAutoCommit(false);
                insert(connection, "undone");
                connection.rollback();
                insert(connection, "kept");
                connection.commit();
                insert(connection, "undone as well");
                connection.rollback();
                connection.setAutoCommit(true);
            });
        });

        assertThat(names()).containsExactlyInAnyOrder("before", "kept");
    }

    @Test
    void a_connection_that_is_closed_without_a_commit_undoes() {
        transactions.inTransaction(() -> borrow(connection -> {
            connection.setAutoCommit(false);
            insert(connection, "undone");
        }));

        assertThat(tokens()).isZero();
    }

    @Test
    void switching_to_auto_commit_commits() {
        transactions.inTransaction(() -> borrow(connection -> {
            connection.setAutoCommit(false);
            insert(connection, "kept");
            connection.setAutoCommit(true);
        }));

        assertThat(tokens()).isEqualTo(1);
    }

    @Test
    void a_statement_of_the_library_that_fails_leaves_the_transaction_usable() {
        transactions.inTransaction(() -> {
            commit("twice");
            assertThatThrownBy(() -> commit("twice")).hasMessageContaining("duplicate key");
            commit("after");
        });

        assertThat(names()).containsExactlyInAnyOrder("twice", "after");
    }

    @Test
    void a_closed_connection_refuses_and_leaves_the_transaction_its_own() {
        transactions.inTransaction(() -> {
            Connection[] kept = new Connection[1];
            borrow(connection -> kept[0] = connection);
            assertThatThrownBy(() -> kept[0].createStatement()).isInstanceOf(SQLException.class);
            commit("still");
        });

        assertThat(tokens()).isEqualTo(1);
    }

    @Test
    void without_a_transaction_it_commits_for_itself() {
        commit("alone");

        assertThat(tokens()).isEqualTo(1);
    }

    @Test
    void a_transaction_over_another_pool_is_none_of_its_business() {
        Transactions others = new SpringTransactions(new JdbcTransactionManager(DATABASE.sessions()));

        assertThatThrownBy(() -> others.inTransaction(() -> {
                    commit("kept");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(tokens()).isEqualTo(1);
    }

    /** As JobRunr does it. */
    private void commit(String name) {
        borrow(connection -> {
            connection.setAutoCommit(false);
            insert(connection, name);
            connection.commit();
            connection.setAutoCommit(true);
        });
    }

    private void borrow(Use use) {
        try (Connection connection = joining.getConnection()) {
            use.of(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void insert(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into token (name, sha256) values ('" + name + "', '" + name + "')");
        }
    }

    private static long tokens() {
        return DATABASE.client()
                .sql("select count(*) from token")
                .query(Long.class)
                .single();
    }

    private static List<String> names() {
        return DATABASE.client()
                .sql("select name from token")
                .query(String.class)
                .list();
    }

    @FunctionalInterface
    private interface Use {

        void of(Connection connection) throws SQLException;
    }
}

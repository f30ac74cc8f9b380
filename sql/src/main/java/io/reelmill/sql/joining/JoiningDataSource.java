package io.reelmill.sql.joining;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gives the connection of the transaction that Spring runs over {@code pool}, on which begin, commit and roll back mean
 * a savepoint: what the library commits counts once the surrounding transaction commits, and what it rolls back undoes
 * no more than its own. Where no transaction runs, the pool's connections are given as they are.
 */
public final class JoiningDataSource extends DelegatingDataSource {

    private final DataSource pool;

    public JoiningDataSource(DataSource pool) {
        super(pool);
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (TransactionSynchronizationManager.hasResource(pool)) {
            Connection connection = DataSourceUtils.doGetConnection(pool);
            // where it commits by itself, the transaction that runs is another pool's
            if (!connection.getAutoCommit()) {
                return JoinedConnection.of(connection, pool);
            }
            DataSourceUtils.doReleaseConnection(connection, pool);
        }
        return pool.getConnection();
    }

    @Override
    public Connection getConnection(String username, String password) {
        throw new UnsupportedOperationException("connections are those of the pool's user");
    }
}

package io.reelmill.sql.joining;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** A running transaction's connection in the hands of one borrower, whose own transactions are savepoints of it. */
final class JoinedConnection implements InvocationHandler {

    private final Connection connection;
    private final DataSource pool;
    private @Nullable Savepoint begun;
    private boolean autoCommit = true;
    private boolean closed;

    private JoinedConnection(Connection connection, DataSource pool) {
        this.connection = connection;
        this.pool = pool;
    }

    static Connection of(Connection connection, DataSource pool) {
        return (Connection) Proxy.newProxyInstance(
                JoinedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new JoinedConnection(connection, pool));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        switch (method.getName()) {
            case "getAutoCommit":
                return autoCommit;
            case "setAutoCommit":
                setAutoCommit(arguments != null && Boolean.TRUE.equals(arguments[0]));
                return null;
            case "commit":
                commit();
                return null;
            case "rollback":
                if (arguments == null) {
                    rollback();
                    return null;
                }
                return pass(method, arguments);
            case "close":
                close();
                return null;
            case "isClosed":
                return closed;
            case "equals":
                return arguments != null && proxy == arguments[0];
            case "hashCode":
                return System.identityHashCode(proxy);
            default:
                return pass(method, arguments);
        }
    }

    private void setAutoCommit(boolean on) throws SQLException {
        // as JDBC has it: switching it on commits
        if (on) {
            commit();
        }
        autoCommit = on;
    }

    private void begin() throws SQLException {
        if (!autoCommit && begun == null) {
            begun = connection.setSavepoint();
        }
    }

    private void commit() throws SQLException {
        if (begun != null) {
            connection.releaseSavepoint(begun);
            begun = null;
        }
    }

    private void rollback() throws SQLException {
        if (begun != null) {
            connection.rollback(begun);
            commit();
        }
    }

    /** What was begun and not committed is undone, as a closing connection would. */
    private void close() throws SQLException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            rollback();
        } finally {
            DataSourceUtils.doReleaseConnection(connection, pool);
        }
    }

    private @Nullable Object pass(Method method, Object @Nullable [] arguments) throws Throwable {
        if (closed) {
            throw new SQLException("this connection was given back");
        }
        begin();
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() == null ? thrown : thrown.getCause();
        }
    }
}

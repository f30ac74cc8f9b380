package io.reelmill.sql.migration;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings a database to the schema this program knows. Every program does so before anything else; one at a time, the
 * others wait.
 */
public final class Migrations {

    private static final int CONNECT_RETRIES = 30;
    private static final int LONGEST_PAUSE_SECONDS = 4;

    private Migrations() {}

    /**
     * Migrates; waits about two minutes for a database that does not answer yet.
     *
     * @param database whose connections have no time limits: a migration may take long
     */
    public static void migrate(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .connectRetries(CONNECT_RETRIES)
                .connectRetriesInterval(LONGEST_PAUSE_SECONDS)
                .load()
                .migrate();
    }
}

/**
 * Real services for the tests of every module; nothing has to be installed or configured for them.
 *
 * <pre>{@code
 * try (TestDatabase database = TestServices.newDatabase()) {
 *     migrate(database.jdbcUrl(), database.user(), database.password());
 * }
 * }</pre>
 *
 * <p>A module that migrates does so once, into one database, closes its connections, and gives each test a copy with
 * {@code TestServices.newDatabase(migrated.name())}.
 */
@NullMarked
package io.reelmill.embedded.testing;

import org.jspecify.annotations.NullMarked;

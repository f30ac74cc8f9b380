/** Connections to Postgres, with a limit on everything that could wait. */
@NullMarked
package io.reelmill.sql.pool;

import org.jspecify.annotations.NullMarked;

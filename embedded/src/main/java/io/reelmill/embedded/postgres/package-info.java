/** A Postgres server out of the class path. */
@NullMarked
package io.reelmill.embedded.postgres;

import org.jspecify.annotations.NullMarked;

/** Rows of work and of its attempts. */
@NullMarked
package io.reelmill.sql.work;

import org.jspecify.annotations.NullMarked;

/** Rows of worker processes. */
@NullMarked
package io.reelmill.sql.worker;

import org.jspecify.annotations.NullMarked;

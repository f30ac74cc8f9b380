/** Rows of uploads that nobody ended. */
@NullMarked
package io.reelmill.sql.upload;

import org.jspecify.annotations.NullMarked;

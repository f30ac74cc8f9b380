/** Rows of recordings. */
@NullMarked
package io.reelmill.sql.recording;

import org.jspecify.annotations.NullMarked;

/** Rows of videos and of the idempotency keys that stand for them. */
@NullMarked
package io.reelmill.sql.video;

import org.jspecify.annotations.NullMarked;

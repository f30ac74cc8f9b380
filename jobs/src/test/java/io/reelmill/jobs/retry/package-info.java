/** Pauses. */
@NullMarked
package io.reelmill.jobs.retry;

import org.jspecify.annotations.NullMarked;

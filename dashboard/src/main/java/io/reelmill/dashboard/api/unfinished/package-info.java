/** Uploads into the bucket that nobody ended, as operators see and decide them. */
@NullMarked
package io.reelmill.dashboard.api.unfinished;

import org.jspecify.annotations.NullMarked;

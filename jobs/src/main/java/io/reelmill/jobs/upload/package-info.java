/** Uploads into the bucket that nobody ended: noticed now and then, and what can be played of them taken in. */
@NullMarked
package io.reelmill.jobs.upload;

import org.jspecify.annotations.NullMarked;

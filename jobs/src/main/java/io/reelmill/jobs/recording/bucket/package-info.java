/** Chunks that somebody puts into the bucket: noticed by looking there now and then. */
@NullMarked
package io.reelmill.jobs.recording.bucket;

import org.jspecify.annotations.NullMarked;

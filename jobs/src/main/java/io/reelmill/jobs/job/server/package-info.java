/** JobRunr's server as a worker needs it: exact slots, woken instead of polling, drained before it stops. */
@NullMarked
package io.reelmill.jobs.job.server;

import org.jspecify.annotations.NullMarked;

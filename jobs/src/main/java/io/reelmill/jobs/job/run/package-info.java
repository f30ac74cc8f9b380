/** Runs claimed work on a thread, and tells JobRunr how it ended. */
@NullMarked
package io.reelmill.jobs.job.run;

import org.jspecify.annotations.NullMarked;

/** JobRunr's own dashboard, for a proxy in front of it. */
@NullMarked
package io.reelmill.jobs.job.dashboard;

import org.jspecify.annotations.NullMarked;

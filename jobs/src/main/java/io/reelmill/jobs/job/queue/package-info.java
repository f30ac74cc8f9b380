/** How work becomes claimable, and how it is taken back. */
@NullMarked
package io.reelmill.jobs.job.queue;

import org.jspecify.annotations.NullMarked;

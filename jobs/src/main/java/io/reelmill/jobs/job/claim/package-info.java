/** How a worker takes work: its slots, the claiming transaction, and the attempt that fences what follows. */
@NullMarked
package io.reelmill.jobs.job.claim;

import org.jspecify.annotations.NullMarked;

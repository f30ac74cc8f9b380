/** How processes look after each other: life lines, and handing on the work of those that died. */
@NullMarked
package io.reelmill.jobs.job.fleet;

import org.jspecify.annotations.NullMarked;

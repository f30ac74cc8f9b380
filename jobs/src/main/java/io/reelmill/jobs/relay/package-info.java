/** Carries committed events out: one relay at a time gives them their numbers, every process follows the numbers. */
@NullMarked
package io.reelmill.jobs.relay;

import org.jspecify.annotations.NullMarked;

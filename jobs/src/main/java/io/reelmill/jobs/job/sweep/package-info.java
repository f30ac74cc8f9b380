/** What is put in order now and then, by whichever worker is free, once at a time in the whole fleet. */
@NullMarked
package io.reelmill.jobs.job.sweep;

import org.jspecify.annotations.NullMarked;

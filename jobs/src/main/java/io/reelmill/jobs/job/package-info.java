/** JobRunr's corner: outside of this package and those below it nobody knows JobRunr. */
@NullMarked
package io.reelmill.jobs.job;

import org.jspecify.annotations.NullMarked;

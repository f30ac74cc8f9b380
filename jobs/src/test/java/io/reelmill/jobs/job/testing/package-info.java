/** Programs with JobRunr's corner in them, over a database of a test's own. */
@NullMarked
package io.reelmill.jobs.job.testing;

import org.jspecify.annotations.NullMarked;

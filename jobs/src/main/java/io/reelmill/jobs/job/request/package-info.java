/** One JobRunr request and its handler for each kind of job; their class names are kept in the database, so they stay. */
@NullMarked
package io.reelmill.jobs.job.request;

import org.jspecify.annotations.NullMarked;

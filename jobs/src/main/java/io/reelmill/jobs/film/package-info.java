/** The work of making a film: its spans, its sound, and what is recorded of them. */
@NullMarked
package io.reelmill.jobs.film;

import org.jspecify.annotations.NullMarked;

/** The relay between several processes on one real database. */
@NullMarked
package io.reelmill.jobs.relay;

import org.jspecify.annotations.NullMarked;

/** How long to wait before something is tried again. */
@NullMarked
package io.reelmill.jobs.retry;

import org.jspecify.annotations.NullMarked;

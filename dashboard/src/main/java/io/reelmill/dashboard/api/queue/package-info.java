/** How much waits and runs. */
@NullMarked
package io.reelmill.dashboard.api.queue;

import org.jspecify.annotations.NullMarked;

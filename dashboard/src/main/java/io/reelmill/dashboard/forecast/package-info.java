/** When what waits will run, and how many workers there should be. */
@NullMarked
package io.reelmill.dashboard.forecast;

import org.jspecify.annotations.NullMarked;

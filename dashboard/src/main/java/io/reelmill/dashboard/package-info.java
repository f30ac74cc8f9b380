/** Root of the dashboard module. */
@NullMarked
package io.reelmill.dashboard;

import org.jspecify.annotations.NullMarked;

/** A running dashboard with real services behind it, and what tests do with it. */
@NullMarked
package io.reelmill.dashboard.testing;

import org.jspecify.annotations.NullMarked;

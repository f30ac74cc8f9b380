/** How the parts are that the dashboard stands on. */
@NullMarked
package io.reelmill.dashboard.health;

import org.jspecify.annotations.NullMarked;

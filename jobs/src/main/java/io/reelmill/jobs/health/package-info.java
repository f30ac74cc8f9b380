/** How the parts are that every program stands on. */
@NullMarked
package io.reelmill.jobs.health;

import org.jspecify.annotations.NullMarked;

/** How processes tell that they live, and call each other: advisory locks and notifications. */
@NullMarked
package io.reelmill.sql.fleet;

import org.jspecify.annotations.NullMarked;

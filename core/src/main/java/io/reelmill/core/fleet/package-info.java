/** The workers that claim and run work. */
@NullMarked
package io.reelmill.core.fleet;

import org.jspecify.annotations.NullMarked;

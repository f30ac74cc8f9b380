/** The workers of the fleet as operators see and steer them. */
@NullMarked
package io.reelmill.dashboard.api.worker;

import org.jspecify.annotations.NullMarked;

/** Work as operators see and steer it, under the name of its jobs. */
@NullMarked
package io.reelmill.dashboard.api.job;

import org.jspecify.annotations.NullMarked;

/** What must be done for a video, and which attempt of it counts. */
@NullMarked
package io.reelmill.core.work;

import org.jspecify.annotations.NullMarked;

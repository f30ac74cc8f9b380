/** Films as files for keeping: the original, and an MP4 of each rung. */
@NullMarked
package io.reelmill.dashboard.download;

import org.jspecify.annotations.NullMarked;

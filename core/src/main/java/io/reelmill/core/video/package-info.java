/** The thing that people upload and viewers watch. */
@NullMarked
package io.reelmill.core.video;

import org.jspecify.annotations.NullMarked;

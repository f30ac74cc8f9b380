@NullMarked
package io.reelmill.embedded.ffmpeg;

import org.jspecify.annotations.NullMarked;

/** ffmpeg and ffprobe out of the class path. */
@NullMarked
package io.reelmill.embedded.ffmpeg;

import org.jspecify.annotations.NullMarked;

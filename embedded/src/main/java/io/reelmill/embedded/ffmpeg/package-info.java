/**
 * ffmpeg and ffprobe out of the class path.
 *
 * <p>The programs in {@code bin} are scripts that set the library path and replace themselves by the real ones in
 * {@code lib}: process id, signals and exit code are ffmpeg's.
 */
@NullMarked
package io.reelmill.embedded.ffmpeg;

import org.jspecify.annotations.NullMarked;

/** Runs ffmpeg and ffprobe: command lines, child processes, what they answer. The only place that knows bramp. */
@NullMarked
package io.reelmill.worker.ffmpeg;

import org.jspecify.annotations.NullMarked;

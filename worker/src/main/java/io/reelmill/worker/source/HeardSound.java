package io.reelmill.worker.source;

import io.reelmill.worker.ffmpeg.ProbedStream;

/**
 * A sound track of which something was decoded.
 *
 * @param startMicros when its first sample is heard, on the source's clock
 */
record HeardSound(ProbedStream track, long startMicros) {}

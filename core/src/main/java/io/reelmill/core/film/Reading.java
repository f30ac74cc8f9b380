package io.reelmill.core.film;

import io.reelmill.core.objects.ObjectKey;

/**
 * How the source of a film is read, once it was proved readable: from which object, with which demuxer, and where its
 * axis begins.
 *
 * @param object the original, or the remuxed copy where the original was not proved seekable
 * @param demuxer the only demuxer ffmpeg may use for it
 * @param originMicros where the film's axis begins, in microseconds of the source's own clock, from {@link FilmAxis}
 * @param videoStream index of the picture's stream in {@code object}
 */
public record Reading(ObjectKey object, long sizeBytes, String demuxer, long originMicros, int videoStream) {}

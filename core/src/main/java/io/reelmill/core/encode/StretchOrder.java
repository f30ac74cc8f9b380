package io.reelmill.core.encode;

import io.reelmill.core.film.AudioRendition;
import io.reelmill.core.film.Reading;
import io.reelmill.core.film.Stretch;
import io.reelmill.core.objects.ObjectKey;

/**
 * One stretch of sound to be encoded.
 *
 * @param folder of this attempt; segments go to {@code folder/<number>.m4s}, the init segment to {@code folder/init.mp4}
 */
public record StretchOrder(Reading reading, AudioRendition rendition, Stretch stretch, ObjectKey folder) {}

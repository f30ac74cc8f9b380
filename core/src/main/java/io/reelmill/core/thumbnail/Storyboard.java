package io.reelmill.core.thumbnail;

import io.reelmill.core.objects.ObjectKey;

/**
 * Small pictures for a seek bar, side by side in one.
 *
 * @param image the small pictures
 * @param cues WebVTT that says which of them is shown when, in the same folder as the image
 */
public record Storyboard(ThumbnailImage image, ObjectKey cues) {}

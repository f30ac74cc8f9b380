package io.reelmill.core.thumbnail;

import io.reelmill.core.media.PictureSize;
import io.reelmill.core.objects.ObjectKey;

/** A picture in the store; its object is never changed, what takes its place has another key. */
public record ThumbnailImage(ObjectKey object, PictureSize size, int sizeBytes) {

    public ThumbnailImage {
        if (sizeBytes <= 0) {
            throw new IllegalArgumentException("a picture has bytes: " + object);
        }
    }
}

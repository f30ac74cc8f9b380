package io.reelmill.core.video;

import io.reelmill.core.access.Owner;
import io.reelmill.core.objects.ObjectKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A video as it comes in, its bytes already in the object store. */
public record NewVideo(
        VideoId id,
        Owner owner,
        String title,
        @Nullable String externalId,
        String filename,
        String profile,
        Priority priority,
        Map<String, String> metadata,
        @Nullable Double thumbnailAtSeconds,
        ObjectKey source,
        long sizeBytes,
        String sha256) {

    public NewVideo {
        metadata = Map.copyOf(metadata);
    }
}

package io.reelmill.core.publish;

import io.reelmill.core.media.FrameRate;
import io.reelmill.core.media.PictureSize;
import io.reelmill.core.objects.ObjectKey;
import org.jspecify.annotations.Nullable;

/**
 * One published rendition of a version of a film: a rung or a sound track. Written when the first of its runs is
 * recorded; every later run must carry the same init segment.
 *
 * @param codecs RFC 6381, read from the init segment, e.g. {@code avc1.64001f}
 * @param size null for sound
 * @param rate null for sound
 * @param language null for picture
 */
public record Rendition(
        String name,
        boolean picture,
        String codecs,
        @Nullable PictureSize size,
        @Nullable FrameRate rate,
        @Nullable String language,
        @Nullable String label,
        int capBitsPerSecond,
        ObjectKey init,
        String initSha256) {}

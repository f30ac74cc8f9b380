package io.reelmill.core.publish;

import org.jspecify.annotations.Nullable;

/**
 * What is published of a rendition, without its segments one by one.
 *
 * @param codecs RFC 6381
 * @param sealed null until every rendition of the version is sealed
 * @param segments how many there are
 * @param bytes of all segments, init segment not counted
 */
public record Outline(
        String rendition, String codecs, @Nullable SealedRendition sealed, int segments, long bytes) {}

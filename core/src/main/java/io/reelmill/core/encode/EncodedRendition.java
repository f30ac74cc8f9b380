package io.reelmill.core.encode;

import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.publish.SegmentRun;

/** What one encode made of one rendition; its bytes are in the store already. */
public record EncodedRendition(String codecs, ObjectKey init, String initSha256, SegmentRun run) {}

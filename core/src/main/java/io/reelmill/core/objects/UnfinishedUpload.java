package io.reelmill.core.objects;

import java.time.Instant;

/**
 * An upload in parts that was begun and neither completed nor aborted.
 *
 * @param id by which the store knows it; of one key there may be several
 */
public record UnfinishedUpload(ObjectKey key, String id, Instant begunAt) {}

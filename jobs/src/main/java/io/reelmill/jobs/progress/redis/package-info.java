/** The progress bus over Redis; the only place that knows Jedis. */
@NullMarked
package io.reelmill.jobs.progress.redis;

import org.jspecify.annotations.NullMarked;

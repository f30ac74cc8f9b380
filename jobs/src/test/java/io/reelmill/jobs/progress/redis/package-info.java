/** The bus over a real Redis, also one that goes away. */
@NullMarked
package io.reelmill.jobs.progress.redis;

import org.jspecify.annotations.NullMarked;

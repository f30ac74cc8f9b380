/** A Redis server out of the class path. */
@NullMarked
package io.reelmill.embedded.redis;

import org.jspecify.annotations.NullMarked;

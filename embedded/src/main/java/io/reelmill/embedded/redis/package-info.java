/** A Redis server out of the class path, statically linked, for what may be lost at any time. */
@NullMarked
package io.reelmill.embedded.redis;

import org.jspecify.annotations.NullMarked;

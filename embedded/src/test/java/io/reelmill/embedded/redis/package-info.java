@NullMarked
package io.reelmill.embedded.redis;

import org.jspecify.annotations.NullMarked;

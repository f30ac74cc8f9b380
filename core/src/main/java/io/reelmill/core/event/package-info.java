/** What the world may hear, durable and in commit order. */
@NullMarked
package io.reelmill.core.event;

import org.jspecify.annotations.NullMarked;

/** Durable events and the relay's numbering. */
@NullMarked
package io.reelmill.sql.event;

import org.jspecify.annotations.NullMarked;

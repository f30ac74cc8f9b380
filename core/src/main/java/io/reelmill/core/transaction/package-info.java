/** One port: do these statements together or not at all. */
@NullMarked
package io.reelmill.core.transaction;

import org.jspecify.annotations.NullMarked;

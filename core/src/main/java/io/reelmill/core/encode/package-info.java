/** Ports of the programs that make pictures and sound. */
@NullMarked
package io.reelmill.core.encode;

import org.jspecify.annotations.NullMarked;

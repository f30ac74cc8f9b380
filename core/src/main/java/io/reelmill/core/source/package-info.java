/** Ports of the programs that look into a source before anything is made of it. */
@NullMarked
package io.reelmill.core.source;

import org.jspecify.annotations.NullMarked;

/** A network that misbehaves when it is told to. */
@NullMarked
package io.reelmill.embedded.net;

import org.jspecify.annotations.NullMarked;

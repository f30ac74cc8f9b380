/** Tests of the misbehaving network. */
@NullMarked
package io.reelmill.embedded.net;

import org.jspecify.annotations.NullMarked;

/** What a client, a player and the kernel can see of a running Reelmill: the whole path, driven from outside. */
@NullMarked
package io.reelmill.standalone.whole;

import org.jspecify.annotations.NullMarked;

/** Lends objects of the store to programs on this machine, by HTTP on the loopback interface. */
@NullMarked
package io.reelmill.worker.loopback;

import org.jspecify.annotations.NullMarked;

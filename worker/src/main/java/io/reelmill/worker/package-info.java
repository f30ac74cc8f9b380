/** Root of the worker module. */
@NullMarked
package io.reelmill.worker;

import org.jspecify.annotations.NullMarked;

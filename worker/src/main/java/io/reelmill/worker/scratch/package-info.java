/** Room on this machine's disk for attempts that run. */
@NullMarked
package io.reelmill.worker.scratch;

import org.jspecify.annotations.NullMarked;

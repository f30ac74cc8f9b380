/** Benchmarks: the programs as shipped, run and measured from outside, side by side with the best that hands can do. */
@NullMarked
package io.reelmill.bench;

import org.jspecify.annotations.NullMarked;

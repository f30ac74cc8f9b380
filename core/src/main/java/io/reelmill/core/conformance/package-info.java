/** The rules that players and platforms hold streams to, checked against what is about to be served. */
@NullMarked
package io.reelmill.core.conformance;

import org.jspecify.annotations.NullMarked;

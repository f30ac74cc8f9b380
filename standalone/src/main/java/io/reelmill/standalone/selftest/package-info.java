/** A storm of faults over a fleet of its own, and what must hold after it. */
@NullMarked
package io.reelmill.standalone.selftest;

import org.jspecify.annotations.NullMarked;

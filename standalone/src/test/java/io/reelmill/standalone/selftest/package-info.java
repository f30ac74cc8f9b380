/** The self-test's own rules, without a fleet. */
@NullMarked
package io.reelmill.standalone.selftest;

import org.jspecify.annotations.NullMarked;

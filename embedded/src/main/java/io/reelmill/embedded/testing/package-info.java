/** Real services for the tests of every module. */
@NullMarked
package io.reelmill.embedded.testing;

import org.jspecify.annotations.NullMarked;

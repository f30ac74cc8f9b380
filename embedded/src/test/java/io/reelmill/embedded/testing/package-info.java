@NullMarked
package io.reelmill.embedded.testing;

import org.jspecify.annotations.NullMarked;

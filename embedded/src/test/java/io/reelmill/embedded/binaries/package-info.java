@NullMarked
package io.reelmill.embedded.binaries;

import org.jspecify.annotations.NullMarked;

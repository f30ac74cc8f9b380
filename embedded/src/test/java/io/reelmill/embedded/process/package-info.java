@NullMarked
package io.reelmill.embedded.process;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.reelmill.embedded.postgres;

import org.jspecify.annotations.NullMarked;

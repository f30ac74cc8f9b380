@NullMarked
package io.reelmill.embedded;

import org.jspecify.annotations.NullMarked;

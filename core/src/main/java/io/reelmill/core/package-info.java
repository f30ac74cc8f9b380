/** Root of the core module. */
@NullMarked
package io.reelmill.core;

import org.jspecify.annotations.NullMarked;

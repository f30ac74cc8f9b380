/** Root of the standalone module. */
@NullMarked
package io.reelmill.standalone;

import org.jspecify.annotations.NullMarked;

/** Root of the sql module. */
@NullMarked
package io.reelmill.sql;

import org.jspecify.annotations.NullMarked;

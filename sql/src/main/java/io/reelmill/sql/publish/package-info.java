/** Rows of what was published of a film. */
@NullMarked
package io.reelmill.sql.publish;

import org.jspecify.annotations.NullMarked;

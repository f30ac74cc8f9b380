/** How columns become values, and values columns. */
@NullMarked
package io.reelmill.sql.row;

import org.jspecify.annotations.NullMarked;

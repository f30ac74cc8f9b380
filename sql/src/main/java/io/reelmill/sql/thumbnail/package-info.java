/** Rows of thumbnails. */
@NullMarked
package io.reelmill.sql.thumbnail;

import org.jspecify.annotations.NullMarked;

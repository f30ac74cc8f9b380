/** The one transaction manager over the one pool. */
@NullMarked
package io.reelmill.sql.transaction;

import org.jspecify.annotations.NullMarked;

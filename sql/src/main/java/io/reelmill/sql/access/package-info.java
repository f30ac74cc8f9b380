/** Tokens and people. */
@NullMarked
package io.reelmill.sql.access;

import org.jspecify.annotations.NullMarked;

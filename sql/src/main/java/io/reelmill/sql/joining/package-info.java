/** Lets a library that begins and commits for itself take part in the transaction that is running. */
@NullMarked
package io.reelmill.sql.joining;

import org.jspecify.annotations.NullMarked;

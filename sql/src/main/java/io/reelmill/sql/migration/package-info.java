/** Brings a database to the schema this program knows. */
@NullMarked
package io.reelmill.sql.migration;

import org.jspecify.annotations.NullMarked;

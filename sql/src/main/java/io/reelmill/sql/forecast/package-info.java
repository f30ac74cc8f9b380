/** What forecasts are made of, over JDBC. */
@NullMarked
package io.reelmill.sql.forecast;

import org.jspecify.annotations.NullMarked;

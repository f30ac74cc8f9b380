/** How facts, plans and event data are written into jsonb columns and read back, also from older rows. */
@NullMarked
package io.reelmill.sql.json;

import org.jspecify.annotations.NullMarked;

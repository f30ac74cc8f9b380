/** A migrated database and the stores over it, for the tests of this module. */
@NullMarked
package io.reelmill.sql.testing;

import org.jspecify.annotations.NullMarked;

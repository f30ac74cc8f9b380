/** What JobRunr's corner needs of the database: connections that join, a pool of its own, and the claim. */
@NullMarked
package io.reelmill.sql.job;

import org.jspecify.annotations.NullMarked;

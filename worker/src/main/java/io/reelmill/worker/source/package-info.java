/** Looks into sources, hostile until probed, and rewrites those that cannot be read in place. */
@NullMarked
package io.reelmill.worker.source;

import org.jspecify.annotations.NullMarked;

/** Recordings: what a recorder sends in chunks, and how chunks become one line of parts on one clock. */
@NullMarked
package io.reelmill.core.recording;

import org.jspecify.annotations.NullMarked;

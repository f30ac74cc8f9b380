/** Playlists (RFC 8216) as values, made from rows by pure functions, and their writer. */
@NullMarked
package io.reelmill.core.hls;

import org.jspecify.annotations.NullMarked;

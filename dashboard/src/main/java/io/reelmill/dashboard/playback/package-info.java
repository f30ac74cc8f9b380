/** Playlists and segments for players. */
@NullMarked
package io.reelmill.dashboard.playback;

import org.jspecify.annotations.NullMarked;

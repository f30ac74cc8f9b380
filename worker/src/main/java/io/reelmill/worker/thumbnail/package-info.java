/** Makes thumbnails with ffmpeg out of what is published of a film: few fragments of its rungs, decoded once. */
@NullMarked
package io.reelmill.worker.thumbnail;

import org.jspecify.annotations.NullMarked;

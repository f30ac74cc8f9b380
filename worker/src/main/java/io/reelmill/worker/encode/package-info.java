/** Makes pictures and sound with ffmpeg: one run per span or stretch, every frame of it proved on the way to the store. */
@NullMarked
package io.reelmill.worker.encode;

import org.jspecify.annotations.NullMarked;

/** Cuts one endless body into chunks, each complete in itself. */
@NullMarked
package io.reelmill.core.recording.stream;

import org.jspecify.annotations.NullMarked;

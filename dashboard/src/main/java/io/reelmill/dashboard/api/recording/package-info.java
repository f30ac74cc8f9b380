/** Recordings as the API shows and takes them. */
@NullMarked
package io.reelmill.dashboard.api.recording;

import org.jspecify.annotations.NullMarked;

/** The door for recordings: chunks come in, are made self-contained, and become one line that a film is made of. */
@NullMarked
package io.reelmill.jobs.recording;

import org.jspecify.annotations.NullMarked;

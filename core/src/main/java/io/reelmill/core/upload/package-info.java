/** Uploads into the bucket that whoever began them did not end: noticed, decided, and what became of them. */
@NullMarked
package io.reelmill.core.upload;

import org.jspecify.annotations.NullMarked;

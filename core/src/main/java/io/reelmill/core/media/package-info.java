/** What a source is made of: tracks, sizes, rates. */
@NullMarked
package io.reelmill.core.media;

import org.jspecify.annotations.NullMarked;

/** What there is to see of a film without playing it. */
@NullMarked
package io.reelmill.core.thumbnail;

import org.jspecify.annotations.NullMarked;

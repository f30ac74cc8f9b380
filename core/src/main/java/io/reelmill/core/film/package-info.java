/** How a film is cut and made: grid, spans, stretches, rungs. */
@NullMarked
package io.reelmill.core.film;

import org.jspecify.annotations.NullMarked;

/** When what waits will run: learned from what such work took before. */
@NullMarked
package io.reelmill.core.forecast;

import org.jspecify.annotations.NullMarked;

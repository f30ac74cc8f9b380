/** What can go wrong, who can put it right, and whether trying again may help. */
@NullMarked
package io.reelmill.core.failure;

import org.jspecify.annotations.NullMarked;

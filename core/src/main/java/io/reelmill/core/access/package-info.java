/** Who may come in. */
@NullMarked
package io.reelmill.core.access;

import org.jspecify.annotations.NullMarked;

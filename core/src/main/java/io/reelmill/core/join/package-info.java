/** Making one file for keeping of a recording's parts. */
@NullMarked
package io.reelmill.core.join;

import org.jspecify.annotations.NullMarked;

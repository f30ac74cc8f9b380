/** Everything in one process tree, and the command line that starts it. */
@NullMarked
package io.reelmill.standalone;

import org.jspecify.annotations.NullMarked;

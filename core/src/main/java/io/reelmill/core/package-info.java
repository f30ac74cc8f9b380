/** Words, rules and ports of Reelmill; plain Java, known to every module and knowing none of them. */
@NullMarked
package io.reelmill.core;

import org.jspecify.annotations.NullMarked;

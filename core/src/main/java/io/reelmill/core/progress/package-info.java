/** How far running work has come; live only, never durable. */
@NullMarked
package io.reelmill.core.progress;

import org.jspecify.annotations.NullMarked;

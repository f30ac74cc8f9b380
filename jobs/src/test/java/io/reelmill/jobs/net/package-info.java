/** A network that misbehaves when it is told to. */
@NullMarked
package io.reelmill.jobs.net;

import org.jspecify.annotations.NullMarked;

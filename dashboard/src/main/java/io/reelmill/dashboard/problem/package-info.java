/** What went wrong, as RFC 9457 tells it, and the id under which it is found in the logs. */
@NullMarked
package io.reelmill.dashboard.problem;

import org.jspecify.annotations.NullMarked;

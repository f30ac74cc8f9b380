/** What happens, told live and without gaps to whoever listens. */
@NullMarked
package io.reelmill.dashboard.api.event;

import org.jspecify.annotations.NullMarked;

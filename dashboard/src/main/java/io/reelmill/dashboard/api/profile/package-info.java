/** The profiles that uploads may choose. */
@NullMarked
package io.reelmill.dashboard.api.profile;

import org.jspecify.annotations.NullMarked;

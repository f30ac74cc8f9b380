/** Videos as the API shows and changes them. */
@NullMarked
package io.reelmill.dashboard.api.video;

import org.jspecify.annotations.NullMarked;

/** JobRunr's own dashboard behind our sign-in: it is looked at there, what people ask of it is done here. */
@NullMarked
package io.reelmill.dashboard.jobrunr;

import org.jspecify.annotations.NullMarked;

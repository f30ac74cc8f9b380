/** What every progress bus must do, and one for a single process. */
@NullMarked
package io.reelmill.jobs.progress;

import org.jspecify.annotations.NullMarked;

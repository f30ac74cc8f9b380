/** What every object store must do, and one that keeps everything in memory. */
@NullMarked
package io.reelmill.jobs.objects;

import org.jspecify.annotations.NullMarked;

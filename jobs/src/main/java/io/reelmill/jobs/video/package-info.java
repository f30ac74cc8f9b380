/** What people and clients do with videos: bring them in, stop them, run them again, take them away. */
@NullMarked
package io.reelmill.jobs.video;

import org.jspecify.annotations.NullMarked;

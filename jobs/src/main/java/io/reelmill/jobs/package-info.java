/** Root of the jobs module. */
@NullMarked
package io.reelmill.jobs;

import org.jspecify.annotations.NullMarked;

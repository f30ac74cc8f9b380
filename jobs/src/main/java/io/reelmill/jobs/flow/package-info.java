/** Spring Batch's corner: work that has several steps and goes on at the last finished one when its worker died. */
@NullMarked
package io.reelmill.jobs.flow;

import org.jspecify.annotations.NullMarked;

/** Object stores for the worker's tests. */
@NullMarked
package io.reelmill.worker.objects;

import org.jspecify.annotations.NullMarked;

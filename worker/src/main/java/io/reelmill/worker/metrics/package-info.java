/** What a worker measures for Prometheus: how much film it makes, in what time and at what cost. */
@NullMarked
package io.reelmill.worker.metrics;

import org.jspecify.annotations.NullMarked;

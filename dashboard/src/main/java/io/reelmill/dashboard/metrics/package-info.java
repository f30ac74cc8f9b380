/** What the dashboard measures for Prometheus: the queue, the fleet and whoever listens. */
@NullMarked
package io.reelmill.dashboard.metrics;

import org.jspecify.annotations.NullMarked;

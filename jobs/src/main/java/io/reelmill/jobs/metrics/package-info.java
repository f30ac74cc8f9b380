/** What every program measures of itself for Prometheus. Only packages of this name know Micrometer. */
@NullMarked
package io.reelmill.jobs.metrics;

import org.jspecify.annotations.NullMarked;

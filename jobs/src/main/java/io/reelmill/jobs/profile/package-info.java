/** The named ways of making films, from YAML that operators can change and add to. */
@NullMarked
package io.reelmill.jobs.profile;

import org.jspecify.annotations.NullMarked;

/**
 * Programs out of Maven artefacts: what they need of the machine and where they are unpacked.
 *
 * <p>Every artefact is unpacked once per user and version into a cache folder: the one named by the system property
 * {@code reelmill.cache} or the variable {@code REELMILL_CACHE}, else {@code /var/cache/reelmill} for root and
 * {@code $XDG_CACHE_HOME/reelmill} or {@code ~/.cache/reelmill} for others, else one below the temporary folder. Deleting
 * it while nothing runs is safe.
 */
@NullMarked
package io.reelmill.embedded.binaries;

import org.jspecify.annotations.NullMarked;

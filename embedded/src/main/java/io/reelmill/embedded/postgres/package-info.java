/**
 * A Postgres server out of the class path.
 *
 * <p>Its data folder holds {@code cluster-<major version>}, so that a later major version starts empty instead of
 * failing on files that it cannot read, and {@code in-use.lock}, which keeps a second JVM away. One superuser,
 * scram-sha-256, data checksums, UTF-8 with the built-in locale C.UTF-8, time zone UTC: the same on every host. The
 * first start takes about three seconds (unpacking, initdb), later ones half a second.
 *
 * <p>Postgres refuses to run as root; {@code Identity} tells whom it runs as then.
 */
@NullMarked
package io.reelmill.embedded.postgres;

import org.jspecify.annotations.NullMarked;

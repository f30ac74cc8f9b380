/**
 * Real Postgres, Redis, S3 endpoint and ffmpeg from Maven artefacts, for a machine with nothing but a JDK.
 *
 * <p>They need Linux on x86-64 with glibc 2.35 or later, {@code /bin/sh} and util-linux ({@code setsid}; as root also
 * {@code unshare} or {@code setpriv}). They listen on 127.0.0.1 only, ask everybody for a password, print nothing, and
 * log under {@code io.reelmill.embedded}: their output at DEBUG, an unexpected end at ERROR.
 *
 * <p>No process outlives the JVM, not even after {@code kill -9}; an application closes its services after everything
 * that uses them. Each {@code start} returns when the service takes requests, and independent ones may be started side
 * by side.
 */
@NullMarked
package io.reelmill.embedded;

import org.jspecify.annotations.NullMarked;

/**
 * Real Postgres, Redis, S3 endpoint and ffmpeg from Maven artefacts, for a machine with nothing but a JDK.
 *
 * <p>Linux on x86-64 with glibc 2.35 or later. Nothing listens anywhere but on 127.0.0.1, everything asks for a
 * password, and no process outlives the JVM.
 */
@NullMarked
package io.reelmill.embedded;

import org.jspecify.annotations.NullMarked;

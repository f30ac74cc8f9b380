/** The adapter against a real S3 endpoint, also one that misbehaves. */
@NullMarked
package io.reelmill.jobs.objects.minio;

import org.jspecify.annotations.NullMarked;

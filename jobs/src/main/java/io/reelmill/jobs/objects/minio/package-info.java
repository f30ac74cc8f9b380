/** The object store over the MinIO client; the only place that knows it. */
@NullMarked
package io.reelmill.jobs.objects.minio;

import org.jspecify.annotations.NullMarked;

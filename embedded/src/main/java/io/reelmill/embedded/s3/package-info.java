/** An S3 endpoint in this process. */
@NullMarked
package io.reelmill.embedded.s3;

import org.jspecify.annotations.NullMarked;

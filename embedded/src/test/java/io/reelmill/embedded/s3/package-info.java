@NullMarked
package io.reelmill.embedded.s3;

import org.jspecify.annotations.NullMarked;

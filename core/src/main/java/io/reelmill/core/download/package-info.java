/** Files for keeping, put together of what is published, without encoding or storing anything. */
@NullMarked
package io.reelmill.core.download;

import org.jspecify.annotations.NullMarked;

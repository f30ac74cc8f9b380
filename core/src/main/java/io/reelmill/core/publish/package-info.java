/** What has been published of a film: renditions and their runs of segments. */
@NullMarked
package io.reelmill.core.publish;

import org.jspecify.annotations.NullMarked;

/** Films coming in: bodies that stream into the object store as they arrive. */
@NullMarked
package io.reelmill.dashboard.upload;

import org.jspecify.annotations.NullMarked;

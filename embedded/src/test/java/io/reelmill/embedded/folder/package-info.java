@NullMarked
package io.reelmill.embedded.folder;

import org.jspecify.annotations.NullMarked;

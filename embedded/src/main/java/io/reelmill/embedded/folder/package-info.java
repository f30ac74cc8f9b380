/** Folders that belong to one user and, at any time, to one JVM. */
@NullMarked
package io.reelmill.embedded.folder;

import org.jspecify.annotations.NullMarked;

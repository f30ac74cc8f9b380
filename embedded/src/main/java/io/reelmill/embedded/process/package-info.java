/** Child processes that never outlive the JVM that started them. */
@NullMarked
package io.reelmill.embedded.process;

import org.jspecify.annotations.NullMarked;

/** What people see: the library, a film, the queue, the way in. */
@NullMarked
package io.reelmill.dashboard.pages;

import org.jspecify.annotations.NullMarked;

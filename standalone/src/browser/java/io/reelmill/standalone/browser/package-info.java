/** What people do with a packaged Reelmill, in a real browser. */
@NullMarked
package io.reelmill.standalone.browser;

import org.jspecify.annotations.NullMarked;

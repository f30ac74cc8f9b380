/** Style, scripts and pictures of the pages. */
@NullMarked
package io.reelmill.dashboard.pages.files;

import org.jspecify.annotations.NullMarked;

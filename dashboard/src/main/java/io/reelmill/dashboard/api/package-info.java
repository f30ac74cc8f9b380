/** What all parts of the API share: strict reading of requests, lists, cursors and the caller. */
@NullMarked
package io.reelmill.dashboard.api;

import org.jspecify.annotations.NullMarked;

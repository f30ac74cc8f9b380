/** How amounts, moments and states are written for people. */
@NullMarked
package io.reelmill.dashboard.pages.words;

import org.jspecify.annotations.NullMarked;

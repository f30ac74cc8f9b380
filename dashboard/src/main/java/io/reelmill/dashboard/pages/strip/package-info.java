/** The film strip: a film from start to end, with the state of each piece that it is made of. */
@NullMarked
package io.reelmill.dashboard.pages.strip;

import org.jspecify.annotations.NullMarked;

/** The addresses under which clients reach this application. */
@NullMarked
package io.reelmill.dashboard.address;

import org.jspecify.annotations.NullMarked;

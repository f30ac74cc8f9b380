/** Who comes in: programs with a bearer token, people with a user name and a password. */
@NullMarked
package io.reelmill.dashboard.signin;

import org.jspecify.annotations.NullMarked;

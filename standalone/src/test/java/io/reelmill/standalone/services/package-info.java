/** The files that start Reelmill's parts as services. */
@NullMarked
package io.reelmill.standalone.services;

import org.jspecify.annotations.NullMarked;

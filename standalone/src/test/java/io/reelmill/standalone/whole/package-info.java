/** The whole path, tried as its users do: packaged programs in processes of their own, spoken to over HTTP. */
@NullMarked
package io.reelmill.standalone.whole;

import org.jspecify.annotations.NullMarked;

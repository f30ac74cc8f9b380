/** The object store as this product needs it. */
@NullMarked
package io.reelmill.core.objects;

import org.jspecify.annotations.NullMarked;

/** The API's own description: OpenAPI 3.1, made from the routes and the words written here for each. */
@NullMarked
package io.reelmill.dashboard.document;

import org.jspecify.annotations.NullMarked;

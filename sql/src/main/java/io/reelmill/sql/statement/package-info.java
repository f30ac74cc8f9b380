/** Named statements: text files beside the tables they speak to, none in Java. */
@NullMarked
package io.reelmill.sql.statement;

import org.jspecify.annotations.NullMarked;

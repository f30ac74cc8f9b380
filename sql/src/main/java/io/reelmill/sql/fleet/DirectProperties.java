package io.reelmill.sql.fleet;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The way to Postgres itself.
 *
 * @param directUrl where {@code spring.datasource.url} leads through a pooler, which would lend the life line's session
 *     to others
 */
@ConfigurationProperties("reelmill.database")
record DirectProperties(@Nullable String directUrl) {}

package io.reelmill.sql;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Everything that this module gives: the pool, migrated, one transaction manager over it, and the stores. It needs
 * {@code spring.datasource.url}, {@code username} and {@code password}; see also {@code PoolProperties}.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class SqlConfiguration {

    @Bean
    JdbcClient jdbcClient(DataSource pool) {
        return JdbcClient.create(pool);
    }

    @Bean
    @Primary
    JdbcTransactionManager transactionManager(DataSource pool) {
        return new JdbcTransactionManager(pool);
    }
}

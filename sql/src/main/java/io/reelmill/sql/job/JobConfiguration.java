package io.reelmill.sql.job;

import io.reelmill.core.work.WorkClaims;
import io.reelmill.sql.joining.JoiningDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For whoever enqueues: jobs are saved on the stores' own connections, in the transaction that runs there. */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {

    @Bean(defaultCandidate = false)
    @Qualifier("joining")
    DataSource joiningDataSource(DataSource pool) {
        return new JoiningDataSource(pool);
    }

    @Bean
    WorkClaims workClaims(JdbcClient client) {
        return new JdbcWorkClaims(client);
    }
}

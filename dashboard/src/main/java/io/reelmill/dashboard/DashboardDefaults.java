package io.reelmill.dashboard;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/** What the dashboard needs of its surroundings, wherever it runs; an application's own properties win. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:/io/reelmill/dashboard/dashboard.properties")
class DashboardDefaults {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}

package io.reelmill.dashboard.playback;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets players on pages of any origin read what is served under {@code /media}. The answer is the same for every
 * origin, so that caches need not tell them apart.
 */
@Configuration(proxyBeanMethods = false)
class MediaCors {

    /** After the request's id, before sign-in. */
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> mediaForEveryOrigin() {
        FilterRegistrationBean<OncePerRequestFilter> registration = new FilterRegistrationBean<>(new Filter());
        registration.addUrlPatterns("/media/*");
        registration.setOrder(ORDER);
        return registration;
    }

    private static final class Filter extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            response.setHeader("Access-Control-Allow-Origin", "*");
            response.setHeader(
                    "Access-Control-Expose-Headers",
                    "Content-Length, Content-Range, Accept-Ranges, ETag, X-Request-Id");
            if (request.getMethod().equals("OPTIONS")) {
                response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS");
                response.setHeader("Access-Control-Allow-Headers", "Range, If-None-Match, If-Range, X-Request-Id");
                response.setHeader("Access-Control-Max-Age", "86400");
                response.setHeader("Allow", "GET, HEAD, OPTIONS");
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                return;
            }
            chain.doFilter(request, response);
        }
    }
}

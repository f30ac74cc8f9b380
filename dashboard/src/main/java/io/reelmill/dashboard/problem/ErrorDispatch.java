package io.reelmill.dashboard.problem;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers what was refused outside of any controller, by the container or a firewall, with a problem too. */
@Configuration(proxyBeanMethods = false)
class ErrorDispatch {

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> problemsForErrorDispatches(ProblemWriter writer) {
        FilterRegistrationBean<OncePerRequestFilter> registration = new FilterRegistrationBean<>(new Answer(writer));
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.ERROR));
        registration.setAsyncSupported(true);
        return registration;
    }

    private static final class Answer extends OncePerRequestFilter {

        private final ProblemWriter writer;

        Answer(ProblemWriter writer) {
            this.writer = writer;
        }

        @Override
        protected boolean shouldNotFilterErrorDispatch() {
            return false;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (!ProblemPaths.cover(request)) {
                chain.doFilter(request, response);
                return;
            }
            RequestProblem kind = kind(request);
            writer.write(request, response, kind, kind.title());
        }

        /** The container refuses a body that it could not read before any controller can. */
        private static RequestProblem kind(HttpServletRequest request) {
            int status = status(request);
            boolean unread =
                    status == 400 && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof IOException;
            return unread ? RequestProblem.INCOMPLETE : RequestProblem.ofStatus(status);
        }

        private static int status(HttpServletRequest request) {
            return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 500;
        }
    }
}

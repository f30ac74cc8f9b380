package io.reelmill.dashboard.signin;

import io.reelmill.core.access.AccessStore;
import io.reelmill.core.recording.IngestTokens;
import io.reelmill.dashboard.address.AddressProperties;
import io.reelmill.dashboard.problem.ProblemPaths;
import io.reelmill.dashboard.problem.ProblemWriter;
import io.reelmill.dashboard.problem.RequestProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * One chain for everything. A request with a bearer token is that token's and leaves no session; every other needs a
 * session and, to change something, its CSRF token.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AdminProperties.class, SessionProperties.class})
class SignInConfiguration {

    private static final String SIGN_IN = "/signin";

    @Bean
    SecurityFilterChain signIn(
            HttpSecurity http,
            AccessStore access,
            IngestTokens ingest,
            ProblemWriter problems,
            GuessLimit guesses,
            AddressProperties addresses) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/media/**",
                                "/problems/**",
                                "/actuator/health/**",
                                "/openapi.json/**",
                                "/docs/**",
                                "/static/**",
                                "/error",
                                SIGN_IN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new BearerTokens(access, ingest, problems), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new Guessing(guesses, SIGN_IN), UsernamePasswordAuthenticationFilter.class)
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .successHandler(welcome(guesses))
                        .failureHandler(SignInConfiguration::sendBack))
                .logout(logout -> logout.logoutUrl("/signout").logoutSuccessUrl(SIGN_IN + "?out"))
                .csrf(csrf -> csrf.ignoringRequestMatchers(BearerTokens::carriedBy, new OwnPages(addresses)))
                .exceptionHandling(refused -> refuse(refused, problems))
                .headers(headers -> harden(headers, new ContentPolicy(addresses.publicMediaUrl())))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .build();
    }

    /** To the page that was asked for, else to the library. */
    private static AuthenticationSuccessHandler welcome(GuessLimit guesses) {
        AuthenticationSuccessHandler onwards = new SavedRequestAwareAuthenticationSuccessHandler();
        return (request, response, person) -> {
            guesses.forgive(person.getName(), request.getRemoteAddr());
            onwards.onAuthenticationSuccess(request, response, person);
        };
    }

    /** Nobody is told that a password is wrong that could not be looked at. */
    private static void sendBack(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        String why = refused instanceof AuthenticationServiceException ? "unavailable" : "error";
        response.sendRedirect(request.getContextPath() + SIGN_IN + "?" + why);
    }

    private static void refuse(ExceptionHandlingConfigurer<HttpSecurity> refused, ProblemWriter problems) {
        AuthenticationEntryPoint page = new LoginUrlAuthenticationEntryPoint(SIGN_IN);
        AccessDeniedHandler forbidden = new AccessDeniedHandlerImpl();
        refused.authenticationEntryPoint((request, response, exception) -> {
            if (ProblemPaths.cover(request)) {
                response.setHeader("WWW-Authenticate", "Bearer");
                problems.write(
                        request, response, RequestProblem.SIGN_IN, "send an Authorization header with a bearer token");
            } else {
                page.commence(request, response, exception);
            }
        });
        refused.accessDeniedHandler((request, response, exception) -> {
            if (ProblemPaths.cover(request)) {
                problems.write(request, response, RequestProblem.FORBIDDEN, "the CSRF token is missing or old");
            } else {
                forbidden.handle(request, response, exception);
            }
        });
    }

    private static void harden(HeadersConfigurer<HttpSecurity> headers, ContentPolicy policy) {
        headers.addHeaderWriter(policy)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                // playlists and segments say by themselves how long they may be kept
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable);
    }

    /** Remembers what a person asked for before signing in; pictures and data are not worth coming back to. */
    @SuppressWarnings("NullAway") // without a name no parameter is added to the address
    private static RequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> "GET".equals(request.getMethod())
                && String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE)
                && !ProblemPaths.cover(request));
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}

package io.reelmill.worker.metrics;

import io.reelmill.core.access.AccessStore;
import io.reelmill.core.access.TokenDigest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in whoever has a token of the API, as the dashboard does. */
final class MetricsGate extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final AccessStore access;

    MetricsGate(AccessStore access) {
        this.access = access;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        if (header != null
                && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && access.ownerOfToken(
                                TokenDigest.of(header.substring(SCHEME.length()).strip()))
                        .isPresent()) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("WWW-Authenticate", "Bearer");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }
}

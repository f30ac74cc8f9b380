package io.reelmill.dashboard.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sends whoever tries too many passwords away before one more is looked at. */
final class Guessing extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(Guessing.class);

    private final GuessLimit limit;
    private final String address;

    /** @param address to which names and passwords are sent */
    Guessing(GuessLimit limit, String address) {
        this.limit = limit;
        this.address = address;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !("POST".equals(request.getMethod()) && address.equals(request.getServletPath()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String username = request.getParameter("username");
        if (username == null || limit.take(username, request.getRemoteAddr())) {
            chain.doFilter(request, response);
        } else {
            LOG.warn("Too many passwords tried for one user name from {}", request.getRemoteAddr());
            response.sendRedirect(request.getContextPath() + address + "?wait");
        }
    }
}

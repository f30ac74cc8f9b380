package io.reelmill.dashboard.signin;

import io.reelmill.core.access.AccessStore;
import io.reelmill.core.access.Owner;
import io.reelmill.core.access.TokenDigest;
import io.reelmill.core.recording.IngestTokens;
import io.reelmill.core.recording.RecordingId;
import io.reelmill.dashboard.problem.ProblemWriter;
import io.reelmill.dashboard.problem.RequestProblem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets programs in by {@code Authorization: Bearer}, senders of streams also by a password that is one; a token that is not known ends the request. */
final class BearerTokens extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final String BASIC = "Basic ";
    private static final String LIVESTREAM = "/livestream/";
    private static final String RECORDER = "recorder";

    private final AccessStore access;
    private final IngestTokens ingest;
    private final ProblemWriter problems;

    BearerTokens(AccessStore access, IngestTokens ingest, ProblemWriter problems) {
        this.access = access;
        this.ingest = ingest;
        this.problems = problems;
    }

    static boolean carriedBy(HttpServletRequest request) {
        return token(request) != null;
    }

    private static @Nullable String token(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return null;
        }
        if (header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return header.substring(SCHEME.length()).strip();
        }
        return request.getRequestURI().startsWith(request.getContextPath() + LIVESTREAM) ? password(header) : null;
    }

    /** Of senders that can only be given an address, such as {@code http://any:token@host/livestream/hall.mkv}. */
    private static @Nullable String password(String header) {
        if (!header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return null;
        }
        try {
            byte[] decoded =
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
            String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            return parts[parts.length - 1];
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String token = token(request);
        if (token == null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<String> name;
        Optional<RecordingId> feeds;
        try {
            String digest = TokenDigest.of(token);
            name = access.ownerOfToken(digest).map(Owner::name);
            feeds = name.isPresent() ? Optional.empty() : ingest.fedBy(digest);
        } catch (DataAccessException unanswered) {
            problems.write(request, response, unanswered);
            return;
        }
        if (feeds.isPresent() && !IngestPaths.cover(request, feeds.get())) {
            problems.write(
                    request,
                    response,
                    RequestProblem.FORBIDDEN,
                    "this token feeds recording " + feeds.get() + " and opens nothing else");
            return;
        }
        if (name.isEmpty() && feeds.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            problems.write(request, response, RequestProblem.SIGN_IN, "this token is not known here");
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(name.orElse(RECORDER), null, List.of()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}

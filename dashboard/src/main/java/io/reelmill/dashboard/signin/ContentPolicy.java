package io.reelmill.dashboard.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.header.HeaderWriter;

/**
 * Says what a page may load: nothing but our own files. hls.js feeds the player from blobs and works in a worker of its
 * own; the scripts of the API's documentation make styles. An answer that has a policy already keeps it.
 */
final class ContentPolicy implements HeaderWriter {

    private static final String HEADER = "Content-Security-Policy";
    private static final String DOCUMENTATION = "/docs/";

    private final String policy;

    /** @param media from where films come instead, if not from here */
    ContentPolicy(@Nullable URI media) {
        String films = media == null ? "'self'" : "'self' " + media.getScheme() + "://" + media.getRawAuthority();
        this.policy = "default-src 'self'; connect-src " + films + "; media-src " + films + " blob:; img-src " + films
                + " data:; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; "
                + "frame-ancestors 'self'";
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(HEADER)) {
            boolean documentation = request.getServletPath().startsWith(DOCUMENTATION);
            response.setHeader(HEADER, documentation ? policy + "; style-src 'self' 'unsafe-inline'" : policy);
        }
    }
}

package io.reelmill.dashboard.signin;

import io.reelmill.dashboard.address.AddressProperties;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Knows the few requests that can carry no CSRF token, and holds them to what the browser says of where they come from:
 * a film's form is read while it arrives, too late for a token in it, and JobRunr's scripts know nothing of ours.
 * Requests of which the browser says nothing, or something else, need a token like all others.
 */
final class OwnPages implements RequestMatcher {

    private static final Set<String> CHANGING = Set.of("POST", "DELETE");
    private static final Pattern WITHOUT_TOKEN = Pattern.compile("/videos|/api/jobs/[^/]+(/requeue)?");

    private final @Nullable URI publicUrl;

    OwnPages(AddressProperties addresses) {
        this.publicUrl = addresses.publicUrl();
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return CHANGING.contains(request.getMethod())
                && WITHOUT_TOKEN.matcher(request.getServletPath()).matches()
                && fromHere(request);
    }

    private boolean fromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        // browsers say the site only over https and to this host itself
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && (origin.equals(origin(request)) || origin.equals(origin(publicUrl)));
    }

    private static String origin(HttpServletRequest request) {
        return request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST);
    }

    private static @Nullable String origin(@Nullable URI address) {
        return address == null ? null : address.getScheme() + "://" + address.getRawAuthority();
    }
}

package io.reelmill.dashboard.upload;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Component;

/**
 * The usual strictness about addresses, except that the last part of an upload's address is a file's name, which may
 * hold percent signs, semicolons and whatever else files are called. It is never used as a path.
 */
@Component
class FilmNameFirewall implements HttpFirewall {

    private static final String UPLOADS = "/api/v1/videos/";

    private final HttpFirewall strict = new StrictHttpFirewall();
    private final HttpFirewall forNames = forNames();

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        boolean named = request.getMethod().equals("PUT")
                && request.getRequestURI().startsWith(request.getContextPath() + UPLOADS);
        return (named ? forNames : strict).getFirewalledRequest(request);
    }

    @Override
    public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
        return strict.getFirewalledResponse(response);
    }

    private static HttpFirewall forNames() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowUrlEncodedPercent(true);
        firewall.setAllowSemicolon(true);
        firewall.setAllowBackSlash(true);
        firewall.setAllowUrlEncodedPeriod(true);
        firewall.setAllowUrlEncodedCarriageReturn(true);
        firewall.setAllowUrlEncodedLineFeed(true);
        firewall.setAllowUrlEncodedLineSeparator(true);
        firewall.setAllowUrlEncodedParagraphSeparator(true);
        return firewall;
    }
}

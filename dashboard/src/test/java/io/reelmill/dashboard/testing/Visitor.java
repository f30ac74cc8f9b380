package io.reelmill.dashboard.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser, as far as the server can tell: keeps cookies, follows no redirect by itself. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final TestDashboard dashboard;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .cookieHandler(cookies)
            .build();

    public Visitor(TestDashboard dashboard) {
        this.dashboard = dashboard;
    }

    /** One who is signed in. */
    public static Visitor admin(TestDashboard dashboard) {
        Visitor visitor = new Visitor(dashboard);
        visitor.signIn("admin", "admin-password");
        return visitor;
    }

    public Answer signIn(String username, String password) {
        String form = "username=" + encoded(username) + "&password=" + encoded(password) + "&_csrf="
                + encoded(csrfToken("/signin"));
        return form("/signin", form);
    }

    /** The token in the first form of a page. */
    public String csrfToken(String page) {
        Matcher token = TOKEN.matcher(get(page).text());
        if (!token.find()) {
            throw new AssertionError("no form on " + page);
        }
        return token.group(1);
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    /** A plain form as a page has it, with its token. */
    public Answer press(String page, String action) {
        return form(action, "_csrf=" + encoded(csrfToken(page)));
    }

    /** The same with fields, encoded as a form's. */
    public Answer press(String page, String action, String fields) {
        return form(action, "_csrf=" + encoded(csrfToken(page)) + "&" + fields);
    }

    public Answer send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(dashboard.at(path)).method(method, body).timeout(Duration.ofSeconds(60));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new AssertionError(method + " " + path + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The cookie that stands for the session; empty before there is one. */
    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("");
    }

    private Answer form(String path, String form) {
        return send("POST", path, BodyPublishers.ofString(form), "Content-Type", "application/x-www-form-urlencoded");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

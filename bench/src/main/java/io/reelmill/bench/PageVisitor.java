package io.reelmill.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Loads pages as a browser does, without looking at them. */
final class PageVisitor {

    private static final Pattern NAMED = Pattern.compile("(?:src|href)=\"(/static/[^\"#]+)");
    private static final Pattern IMPORTED = Pattern.compile("from '(\\.[^']+\\.js)'");
    private static final Pattern VIEW = Pattern.compile("data-view=\"([a-z]+)\"");
    private static final Pattern CARD = Pattern.compile("<img[^>]* src=\"([^\"]+/card\\.webp)\"");
    /** So many films does a desktop's window show. */
    private static final int IN_VIEW = 12;

    private static final Pattern FILES = Pattern.compile("data-files=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final String token;

    PageVisitor(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    String get(String path) throws IOException, InterruptedException {
        return new String(load(path, "identity"), StandardCharsets.UTF_8);
    }

    /**
     * The page and every file that it names, and those that these name, as they come over the network; of pictures those
     * that are in view, each as often as it is seen.
     */
    int bytesOfFirstView(String page) throws IOException, InterruptedException {
        String html = get(page);
        Set<String> files = new HashSet<>();
        Deque<String> found = new ArrayDeque<>();
        NAMED.matcher(html).results().forEach(file -> found.add(file.group(1)));
        found.add(only(FILES, html) + "/js/views/" + only(VIEW, html) + ".js");
        int bytes = load(page, "gzip").length;
        for (MatchResult card : CARD.matcher(html).results().limit(IN_VIEW).toList()) {
            bytes += load(card.group(1), "gzip").length;
        }
        while (!found.isEmpty()) {
            String file = found.pop();
            if (files.add(file)) {
                bytes += load(file, "gzip").length;
                if (file.endsWith(".js")) {
                    URI here = URI.create(file);
                    IMPORTED.matcher(get(file))
                            .results()
                            .forEach(module ->
                                    found.add(here.resolve(module.group(1)).toString()));
                }
            }
        }
        return bytes;
    }

    private byte[] load(String path, String encoding) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/html,*/*")
                .header("Accept-Encoding", encoding)
                .build();
        HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private static String only(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("the page has no " + pattern);
        }
        return found.group(1);
    }
}

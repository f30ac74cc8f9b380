package io.reelmill.dashboard.pages;

import java.util.stream.IntStream;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * One choice among what is listed.
 *
 * @param address where it is chosen
 */
record Filter(String address, String word, boolean chosen) {

    /** @param query names and values by turns; empty values are left out */
    static Filter of(String path, String word, boolean chosen, String... query) {
        return new Filter(address(path, query), word, chosen);
    }

    static String address(String path, String... query) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        for (int at = 0; at < query.length; at += 2) {
            if (!query[at + 1].isEmpty()) {
                address.queryParam(query[at], "{" + at + "}");
            }
        }
        Object[] values = IntStream.range(0, query.length / 2)
                .mapToObj(pair -> query[2 * pair + 1])
                .filter(value -> !value.isEmpty())
                .toArray();
        return address.encode().buildAndExpand(values).toUriString();
    }
}

package io.reelmill.dashboard.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param nextCursor where the next page begins; null at the end
 */
public record Listing<T>(List<T> items, @Nullable String nextCursor) {

    public Listing {
        items = List.copyOf(items);
    }

    /** Everything there is, on one page. */
    public static <T> Listing<T> whole(List<T> items) {
        return new Listing<>(items, null);
    }

    /** A page of {@code limit} cut from {@code found}, which holds one more where there is a next page. */
    public static <R, T> Listing<T> page(List<R> found, int limit, Function<R, T> shown, Function<R, Cursor> position) {
        List<R> page = found.subList(0, Math.min(limit, found.size()));
        return new Listing<>(
                page.stream().map(shown).toList(),
                found.size() > limit ? position.apply(page.get(limit - 1)).text() : null);
    }
}

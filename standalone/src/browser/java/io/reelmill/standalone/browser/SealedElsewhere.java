package io.reelmill.standalone.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.jspecify.annotations.Nullable;

/**
 * Lets a film of one segment look as if it still grew until the player has the segment of one rendition; then that
 * rendition's playlist is gone and the others are sealed.
 */
final class SealedElsewhere {

    private @Nullable String fetched;

    private SealedElsewhere() {}

    static void in(Page page) {
        SealedElsewhere playlists = new SealedElsewhere();
        page.route(url -> url.endsWith("/index.m3u8"), playlists::list);
        page.route(url -> url.endsWith(".m4s") && !url.contains("/audio-"), playlists::fetch);
    }

    private void list(Route route) {
        String address = route.request().url();
        if (fetched != null && address.endsWith("/" + fetched + "/index.m3u8")) {
            route.fulfill(new Route.FulfillOptions().setStatus(404));
            return;
        }
        APIResponse response = route.fetch();
        String text = fetched == null ? response.text().replace("#EXT-X-ENDLIST\n", "") : response.text();
        route.fulfill(new Route.FulfillOptions().setResponse(response).setBody(text));
    }

    private void fetch(Route route) {
        String[] steps = route.request().url().split("/");
        fetched = steps[steps.length - 2];
        route.resume();
    }
}

package io.reelmill.standalone.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;

/** What lies between a browser and Reelmill, as Chromium can pretend it. */
final class Network {

    private final CDPSession session;

    private Network(Person person) {
        session = person.page().context().newCDPSession(person.page());
        session.send("Network.enable");
    }

    static Network of(Person person) {
        return new Network(person);
    }

    void sendSlowly(int bytesPerSecond) {
        JsonObject network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", 5);
        network.addProperty("downloadThroughput", -1);
        network.addProperty("uploadThroughput", bytesPerSecond);
        session.send("Network.emulateNetworkConditions", network);
    }

    /** Everything is fetched anew, as on a first visit. */
    void keepNothing() {
        JsonObject nothingKept = new JsonObject();
        nothingKept.addProperty("cacheDisabled", true);
        session.send("Network.setCacheDisabled", nothingKept);
    }
}

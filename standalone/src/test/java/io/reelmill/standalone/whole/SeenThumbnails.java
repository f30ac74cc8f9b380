package io.reelmill.standalone.whole;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import tools.jackson.databind.JsonNode;

/** The thumbnails of a film as a page gets them. */
record SeenThumbnails(Client client, JsonNode thumbnails) {

    private static final String JPEG = "\u00ff\u00d8\u00ff";

    static SeenThumbnails of(Client client, String film) {
        return new SeenThumbnails(client, client.video(film).path("thumbnails"));
    }

    /** Every part is there and is what it says. */
    void assertComplete() {
        assertThat(bytes(thumbnails.path("poster"))).startsWith(JPEG);
        assertThat(thumbnails.path("images").values())
                .isNotEmpty()
                .allSatisfy(still -> assertThat(bytes(still.path("url"))).startsWith(JPEG));
        assertThat(bytes(thumbnails.path("storyboard").path("image"))).startsWith(JPEG);
        assertThat(cues()).startsWith("WEBVTT\n");
        assertThat(bytes(thumbnails.path("card"))).startsWith("RIFF").contains("WEBP");
        assertThat(bytes(thumbnails.path("preview"))).startsWith("RIFF").contains("WEBP");
    }

    int stills() {
        return thumbnails.path("images").size();
    }

    long tiles() {
        return cues().lines()
                .filter(line -> line.startsWith("storyboard.jpg#xywh="))
                .count();
    }

    private String cues() {
        return new String(fetch(thumbnails.path("storyboard").path("vtt")), UTF_8);
    }

    private String bytes(JsonNode address) {
        return new String(fetch(address), ISO_8859_1);
    }

    private byte[] fetch(JsonNode address) {
        return client.fetch(URI.create(address.asString()));
    }
}

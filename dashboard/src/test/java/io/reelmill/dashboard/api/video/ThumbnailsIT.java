package io.reelmill.dashboard.api.video;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.media.PictureSize;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.publish.FilmObjects;
import io.reelmill.core.thumbnail.Poster;
import io.reelmill.core.thumbnail.Still;
import io.reelmill.core.thumbnail.Storyboard;
import io.reelmill.core.thumbnail.ThumbnailImage;
import io.reelmill.core.thumbnail.ThumbnailStore;
import io.reelmill.core.thumbnail.Thumbnails;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkStore;
import io.reelmill.dashboard.testing.Answer;
import io.reelmill.dashboard.testing.Api;
import io.reelmill.dashboard.testing.TestDashboard;
import io.reelmill.dashboard.testing.TestFilm;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ThumbnailsIT {

    private static final PictureSize SIZE = new PictureSize(640, 360);

    private final TestDashboard dashboard = TestDashboard.shared();
    private final Api api = new Api(dashboard, "tester");

    @Test
    void a_film_without_thumbnails_says_so() {
        TestFilm film = TestFilm.planned(dashboard);

        assertThat(api.get(film.path()).json().at("/thumbnails").isNull()).isTrue();
        assertThat(listed(film).at("/thumbnails").isNull()).isTrue();
    }

    @Test
    void a_first_poster_is_shown_alone_and_changes_the_answer() {
        TestFilm film = TestFilm.planned(dashboard);
        String before = api.get(film.path()).header("ETag").orElseThrow();

        keep(film, new Thumbnails(poster(film, 1), List.of(), null, null));
        Answer after = api.get(film.path());

        assertThat(after.header("ETag")).isPresent().get().isNotEqualTo(before);
        assertThat(after.at("/thumbnails/poster")).endsWith(film.mediaPath() + "/v1/thumbnails-1-a1/poster.jpg");
        assertThat(after.at("/thumbnails/card")).endsWith(film.mediaPath() + "/v1/thumbnails-1-a1/card.webp");
        assertThat(after.json().at("/thumbnails/images")).isEmpty();
        assertThat(after.json().at("/thumbnails/storyboard").isNull()).isTrue();
        assertThat(after.json().at("/thumbnails/preview").isNull()).isTrue();
    }

    @Test
    void every_part_is_served_at_its_address_and_never_changes() {
        TestFilm film = TestFilm.planned(dashboard);
        keep(
                film,
                new Thumbnails(
                        poster(film, 0),
                        List.of(
                                new Still(0, image(film, 0, "still-0.jpg")),
                                new Still(2.5, image(film, 0, "still-1.jpg"))),
                        new Storyboard(image(film, 0, "storyboard.jpg"), put(film, 0, "storyboard.vtt")),
                        image(film, 0, "preview.webp")));

        JsonNode shown = api.get(film.path()).json().at("/thumbnails");

        assertServed(shown.at("/poster"), "image/jpeg");
        assertServed(shown.at("/card"), "image/webp");
        assertThat(shown.at("/images")).hasSize(2);
        assertThat(shown.at("/images/1/timeSeconds").asDouble()).isEqualTo(2.5);
        assertServed(shown.at("/images/1/url"), "image/jpeg");
        assertServed(shown.at("/storyboard/image"), "image/jpeg");
        assertServed(shown.at("/storyboard/vtt"), "text/vtt");
        assertServed(shown.at("/preview"), "image/webp");
        assertThat(listed(film).at("/thumbnails")).isEqualTo(shown);
    }

    @Test
    void nothing_else_of_that_folder_is_served() {
        TestFilm film = TestFilm.planned(dashboard);
        put(film, 0, "keyframes.gray");
        put(film, 0, "index.html");

        for (String name : List.of("keyframes.gray", "index.html", "still-1000.jpg", "poster.jpg")) {
            assertThat(api.get(film.mediaPath() + "/v1/thumbnails-0-a1/" + name).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void they_are_jobs_of_a_kind_of_their_own() {
        assertThat(api.get("/api/v1/jobs?kind=thumbnails").status()).isEqualTo(200);
    }

    private void assertServed(JsonNode address, String type) {
        URI uri = URI.create(address.asString());
        Answer served = api.get(uri.getPath());
        assertThat(served.status()).as(uri.toString()).isEqualTo(200);
        assertThat(served.header("Content-Type")).hasValue(type);
        assertThat(served.header("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        assertThat(served.header("Access-Control-Allow-Origin")).hasValue("*");
        String tag = served.header("ETag").orElseThrow();
        assertThat(api.get(uri.getPath(), "If-None-Match", tag).status()).isEqualTo(304);
    }

    private JsonNode listed(TestFilm film) {
        for (JsonNode video : api.get("/api/v1/videos?limit=200").json().at("/items")) {
            if (VideoId.parse(video.at("/id").asString()).orElseThrow().equals(film.id())) {
                return video;
            }
        }
        throw new AssertionError("the film is not listed");
    }

    private void keep(TestFilm film, Thumbnails made) {
        Work any = dashboard.get(WorkStore.class).ofVideo(film.id()).stream()
                .filter(work -> work.kind() == WorkKind.ENCODE)
                .findFirst()
                .orElseThrow();
        dashboard.get(ThumbnailStore.class).keep(film.id(), 1, any.id(), made);
    }

    private Poster poster(TestFilm film, int ordinal) {
        return new Poster(new Still(1, image(film, ordinal, "poster.jpg")), image(film, ordinal, "card.webp"), 0.5);
    }

    private ThumbnailImage image(TestFilm film, int ordinal, String name) {
        return new ThumbnailImage(put(film, ordinal, name), SIZE, name.length());
    }

    private ObjectKey put(TestFilm film, int ordinal, String name) {
        ObjectKey key =
                new ObjectKey(FilmObjects.versionOf(film.id(), 1) + "thumbnails-" + ordinal + "-a1").child(name);
        dashboard.get(ObjectStore.class).put(key, "application/octet-stream", name.getBytes());
        return key;
    }
}

package io.reelmill.dashboard.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.failure.Failure;
import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkKind;
import io.reelmill.dashboard.testing.Answer;
import io.reelmill.dashboard.testing.Api;
import io.reelmill.dashboard.testing.Form;
import io.reelmill.dashboard.testing.TestDashboard;
import io.reelmill.dashboard.testing.TestFilm;
import io.reelmill.dashboard.testing.Visitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagesIT {

    private static final String HOSTILE = "<script>alert(1)</script> \" ' & </title>";
    private static final String HOSTILE_NAME = "<img src=x onerror=alert(1)>.mp4";
    private static final String ESCAPED = "&lt;script&gt;alert(1)&lt;/script&gt;";

    private final TestDashboard dashboard = TestDashboard.shared();
    private final Visitor admin = Visitor.admin(dashboard);

    @Test
    void whatever_a_title_or_file_name_says_stays_text() {
        String id = uploadByForm(new Form().field("title", HOSTILE).file(HOSTILE_NAME, "film"));
        for (String path : List.of("/", "/videos/" + id, "/queue")) {
            Answer page = admin.get(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.text()).as(path).contains(ESCAPED).doesNotContain("<script>alert");
        }
        assertThat(admin.get("/videos/" + id).text()).contains("&lt;img src=x").doesNotContain("<img src=x");
    }

    @Test
    void whatever_is_searched_for_stays_text() {
        assertThat(admin.get("/?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E").text())
                .doesNotContain("<script>alert");
    }

    @Test
    void pages_run_no_script_but_their_own_files() {
        Answer page = admin.get("/");
        assertThat(page.header("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'")
                .doesNotContain("unsafe-inline");
        assertThat(page.text()).doesNotContain(" style=").doesNotContainPattern("<script(?![^>]* src=)");
    }

    @Test
    void pages_are_kept_by_no_cache_and_their_files_are_known_by_content() {
        assertThat(admin.get("/").header("Cache-Control")).hasValue("no-store");
        Answer style = admin.get("/static/app.css");
        assertThat(style.header("Content-Type").orElseThrow()).startsWith("text/css");
        String tag = style.header("ETag").orElseThrow();
        assertThat(admin.get("/static/app.css", "If-None-Match", tag).status()).isEqualTo(304);
    }

    @Test
    void the_way_in_needs_no_sign_in_for_its_own_files() {
        Visitor stranger = new Visitor(dashboard);
        assertThat(stranger.get("/signin").status()).isEqualTo(200);
        assertThat(stranger.get("/static/app.css").status()).isEqualTo(200);
    }

    @Test
    void a_forms_film_is_refused_from_another_site_and_where_nobody_says_whence() {
        for (String[] headers : new String[][] {
            {"Content-Type", Form.TYPE},
            {"Content-Type", Form.TYPE, "Origin", "https://elsewhere.example"},
            {"Content-Type", Form.TYPE, "Origin", "null"},
            {
                "Content-Type",
                Form.TYPE,
                "Sec-Fetch-Site",
                "same-site",
                "Origin",
                dashboard.at("").toString()
            }
        }) {
            Answer refused = admin.send(
                    "POST", "/videos", new Form().file("a.mp4", "film").publisher(), headers);
            assertThat(refused.status()).as(List.of(headers).toString()).isEqualTo(403);
        }
    }

    @Test
    void a_form_without_a_file_is_told_so_on_a_page() {
        Answer refused = admin.send(
                "POST",
                "/videos",
                new Form().field("title", "x").publisher(),
                "Content-Type",
                Form.TYPE,
                "Origin",
                dashboard.at("").toString());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("file must be given").contains("<html");
    }

    @Test
    void a_film_being_made_shows_its_pieces_and_how_far_it_can_be_played() {
        TestFilm film = TestFilm.planned(dashboard);
        film.finish(film.start(WorkKind.AUDIO));
        film.finish(film.start(WorkKind.ENCODE));
        Work running = film.start(WorkKind.ENCODE);

        String page = admin.get("/videos/" + film.id()).text();

        assertThat(page)
                .contains("1 of " + film.plan().spans().size() + " spans done, 1 running, playable to 0:05 of 0:20")
                .contains("0:00–0:06: done")
                .contains("data-cell=\"" + running.id() + "\"")
                .contains("640 × 360")
                .contains(film.mediaPath() + "/master.m3u8");
    }

    @Test
    void a_film_that_is_ready_shows_its_measured_rates() {
        TestFilm film = TestFilm.planned(dashboard).complete();
        String page = admin.get("/videos/" + film.id()).text();
        assertThat(page).contains("Ready, 0:20 long.").contains("kbit/s").contains("data-playable=\"true\"");
        assertThat(admin.get("/").text()).contains(film.id().toString());
    }

    @Test
    void a_failed_film_says_what_why_and_who_and_has_the_button() {
        VideoId id = VideoId.parse(uploadByForm(new Form().file("broken.mp4", "film")))
                .orElseThrow();
        dashboard.get(VideoStore.class).fail(id, new Failure(FailureCode.SOURCE_TRUNCATED, "the last <box> is cut"));

        String page = admin.get("/videos/" + id).text();
        assertThat(page)
                .contains("The source ends too early")
                .contains("the last &lt;box&gt; is cut")
                .contains("Whoever sent the film can put this right")
                .contains("Try again");
        assertThat(admin.press("/videos/" + id, "/videos/" + id + "/retry").status())
                .isEqualTo(302);
        assertThat(admin.get("/videos/" + id).text()).contains("Queued");
    }

    @Test
    void a_films_buttons_need_the_token_of_a_page() {
        String id = uploadByForm(new Form().file("kept.mp4", "film"));
        assertThat(admin.send(
                                "POST",
                                "/videos/" + id + "/delete",
                                BodyPublishers.ofString("x=y"),
                                "Content-Type",
                                "application/x-www-form-urlencoded",
                                "Origin",
                                dashboard.at("").toString())
                        .status())
                .isEqualTo(403);
        assertThat(admin.press("/videos/" + id, "/videos/" + id + "/cancel")
                        .header("Location")
                        .orElseThrow())
                .endsWith("/videos/" + id);
        assertThat(admin.get("/videos/" + id).text()).contains("Cancelled");
        assertThat(admin.press("/videos/" + id, "/videos/" + id + "/delete").status())
                .isEqualTo(302);
        assertThat(admin.get("/videos/" + id).status()).isEqualTo(404);
    }

    @Test
    void what_is_not_there_is_said_on_a_page() {
        assertThat(admin.get("/videos/no-such-film").text()).contains("There is nothing at this address");
        Answer nowhere = admin.get("/nowhere", "Accept", "text/html");
        assertThat(nowhere.status()).isEqualTo(404);
        assertThat(nowhere.text()).contains("There is nothing at this address");
    }

    @Test
    void the_library_is_searched_and_filtered_by_its_address() {
        new Api(dashboard, "tester").upload("filename=needle.mp4&title=Needle", "film");
        assertThat(admin.get("/?q=needl").text()).contains("Needle");
        assertThat(admin.get("/?q=needl&status=failed").text()).contains("Nothing found");
        assertThat(admin.get("/?status=nonsense").status()).isEqualTo(400);
    }

    /** Answers the new film's id. */
    private String uploadByForm(Form form) {
        Answer made = admin.send(
                "POST", "/videos", form.publisher(), "Content-Type", Form.TYPE, "Sec-Fetch-Site", "same-origin");
        assertThat(made.status()).isEqualTo(302);
        String address = made.header("Location").orElseThrow();
        return address.substring(address.lastIndexOf('/') + 1);
    }
}

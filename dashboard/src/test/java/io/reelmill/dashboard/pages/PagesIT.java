package io.reelmill.dashboard.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reelmill.core.failure.Failure;
import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkKind;
import io.reelmill.dashboard.pages.words.Words;
import io.reelmill.dashboard.testing.Answer;
import io.reelmill.dashboard.testing.Api;
import io.reelmill.dashboard.testing.Form;
import io.reelmill.dashboard.testing.TestDashboard;
import io.reelmill.dashboard.testing.TestFilm;
import io.reelmill.dashboard.testing.Visitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
        Answer style = admin.get("/static/css/base.css");
        assertThat(style.header("Content-Type").orElseThrow()).startsWith("text/css");
        String tag = style.header("ETag").orElseThrow();
        assertThat(admin.get("/static/css/base.css", "If-None-Match", tag).status())
                .isEqualTo(304);
    }

    @Test
    void browsers_keep_the_files_that_a_page_names_for_good() {
        Matcher named = Pattern.compile("(?:src|href)=\"(/static/[^\"#]+)")
                .matcher(admin.get("/").text());
        List<String> files =
                named.results().map(found -> found.group(1)).distinct().toList();
        assertThat(files).hasSizeGreaterThan(10);
        for (String file : files) {
            Answer answer = admin.get(file);
            assertThat(answer.status()).as(file).isEqualTo(200);
            assertThat(answer.header("Cache-Control").orElseThrow()).as(file).contains("immutable");
        }
    }

    @Test
    void the_way_in_needs_no_sign_in_for_its_own_files() {
        Visitor stranger = new Visitor(dashboard);
        assertThat(stranger.get("/signin").status()).isEqualTo(200);
        assertThat(stranger.get("/static/css/base.css").status()).isEqualTo(200);
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
    void a_page_says_up_to_where_its_playlists_go() {
        TestFilm film = TestFilm.planned(dashboard);
        film.finish(film.start(WorkKind.AUDIO));
        film.finish(film.start(WorkKind.ENCODE));
        film.finish(film.start(WorkKind.ENCODE));
        double least = Stream.concat(
                        film.plan().rungs().stream().map(rung -> rung.name()),
                        film.plan().audio().stream().map(sound -> sound.name()))
                .mapToDouble(rendition -> listed(film, rendition))
                .min()
                .orElseThrow();
        assertThat(admin.get("/videos/" + film.id()).text())
                .contains("playable to " + Words.length(Math.floor(least)) + " of 0:20");
    }

    @Test
    void a_job_has_a_page_with_its_attempts() {
        TestFilm film = TestFilm.planned(dashboard);
        Work work = film.start(WorkKind.ENCODE);
        String page = admin.get("/jobs/" + work.id()).text();
        assertThat(page).contains("Attempt 1").contains("Running").contains("/videos/" + film.id());
        assertThat(admin.get("/jobs/no-such-job").status()).isEqualTo(404);
    }

    @Test
    void the_queue_is_filtered_by_its_address() {
        TestFilm film = TestFilm.planned(dashboard);
        Work running = film.start(WorkKind.ENCODE);
        String ofFilm = "/queue?video=" + film.id();
        assertThat(admin.get(ofFilm).text()).contains("job-" + running.id());
        assertThat(admin.get(ofFilm + "&status=running").text()).contains("job-" + running.id());
        assertThat(admin.get(ofFilm + "&status=failed").text()).doesNotContain("job-" + running.id());
        assertThat(admin.get(ofFilm + "&kind=audio&status=").text()).doesNotContain("job-" + running.id());
        assertThat(admin.get("/queue?status=nonsense").status()).isEqualTo(400);
    }

    @Test
    void chosen_jobs_are_cancelled_and_tried_again_with_their_films() {
        TestFilm one = TestFilm.planned(dashboard);
        TestFilm other = TestFilm.planned(dashboard);
        String jobs = "job=" + one.start(WorkKind.ENCODE).id() + "&job="
                + other.start(WorkKind.ENCODE).id();
        Answer cancelled = admin.press("/queue", "/queue/cancel", jobs + "&back=/queue%3Fkind%3Dencode");
        assertThat(cancelled.header("Location").orElseThrow()).endsWith("/queue?kind=encode");
        for (TestFilm film : List.of(one, other)) {
            assertThat(admin.get("/videos/" + film.id()).text()).contains("Cancelled");
        }
        Answer retried = admin.press("/queue", "/queue/retry", jobs + "&back=https%3A%2F%2Felsewhere.example%2F");
        assertThat(retried.header("Location").orElseThrow()).endsWith("/queue").doesNotContain("elsewhere");
        for (TestFilm film : List.of(one, other)) {
            assertThat(admin.get("/videos/" + film.id()).text()).contains("Encoding");
        }
    }

    @Test
    void a_film_says_what_happened_to_it() {
        String id = uploadByForm(new Form().file("story.mp4", "film"));
        await().untilAsserted(
                        () -> assertThat(admin.get("/videos/" + id).text()).contains("Received</span>"));
    }

    @Test
    void the_library_is_searched_and_filtered_by_its_address() {
        new Api(dashboard, "tester").upload("filename=needle.mp4&title=Needle", "film");
        assertThat(admin.get("/?q=needl").text()).contains("Needle");
        assertThat(admin.get("/?q=needl&status=failed").text()).contains("Nothing found");
        assertThat(admin.get("/?status=nonsense").status()).isEqualTo(400);
    }

    /** How long a rendition's playlist is, in seconds. */
    private double listed(TestFilm film, String rendition) {
        String playlist =
                admin.get(film.mediaPath() + "/" + rendition + "/index.m3u8").text();
        return Pattern.compile("#EXTINF:([0-9.]+)")
                .matcher(playlist)
                .results()
                .mapToDouble(segment -> Double.parseDouble(segment.group(1)))
                .sum();
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

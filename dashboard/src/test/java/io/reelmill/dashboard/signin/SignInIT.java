package io.reelmill.dashboard.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.dashboard.testing.Answer;
import io.reelmill.dashboard.testing.Api;
import io.reelmill.dashboard.testing.TestDashboard;
import io.reelmill.dashboard.testing.Visitor;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

class SignInIT {

    private static final String[] AS_A_BROWSER = {"Accept", "text/html,*/*;q=0.8"};

    private final TestDashboard dashboard = TestDashboard.shared();

    @Test
    void a_stranger_is_led_from_a_page_to_the_sign_in_and_back_to_it() {
        Visitor stranger = new Visitor(dashboard);

        Answer refused = stranger.get("/queue", AS_A_BROWSER);
        assertThat(refused.status()).isEqualTo(302);
        assertThat(refused.header("Location")).hasValue(dashboard.at("/signin").toString());

        Answer welcomed = stranger.signIn("admin", "admin-password");
        assertThat(welcomed.status()).isEqualTo(302);
        assertThat(welcomed.header("Location")).hasValue(dashboard.at("/queue").toString());
        assertThat(stranger.get("/queue").status()).isEqualTo(200);
    }

    @Test
    void a_stranger_is_told_by_the_api_to_send_a_token() {
        Answer refused = new Visitor(dashboard).get("/api/v1/videos");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate")).hasValue("Bearer");
        assertThat(refused.at("/code")).isEqualTo("access.sign_in");
    }

    @Test
    void a_wrong_password_and_an_unknown_name_get_the_same_answer() {
        Answer wrong = new Visitor(dashboard).signIn("admin", "wrong");
        Answer unknown = new Visitor(dashboard).signIn("nobody", "admin-password");
        assertThat(wrong.header("Location"))
                .hasValue(dashboard.at("/signin?error").toString());
        assertThat(unknown.header("Location")).isEqualTo(wrong.header("Location"));
        assertThat(new Visitor(dashboard).get("/signin?error").text()).contains("do not belong together");
    }

    @Test
    void guessing_a_password_is_slowed_down() {
        Visitor guesser = new Visitor(dashboard);
        for (int guess = 0; guess < GuessLimit.FROM_ONE_ADDRESS.atOnce(); guess++) {
            assertThat(guesser.signIn("Guessed", "password" + guess).header("Location"))
                    .hasValue(dashboard.at("/signin?error").toString());
        }
        assertThat(guesser.signIn("guessed", "one more").header("Location").orElseThrow())
                .endsWith("/signin?wait");
        assertThat(guesser.get("/signin?wait").text()).contains("Too many wrong passwords");
    }

    @Test
    void signing_in_gives_the_session_a_new_name() {
        Visitor visitor = new Visitor(dashboard);
        visitor.get("/signin");
        String before = visitor.session();
        visitor.signIn("admin", "admin-password");
        assertThat(before).isNotEmpty();
        assertThat(visitor.session()).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void the_session_cookie_is_kept_from_scripts_and_other_sites() {
        String cookie =
                new Visitor(dashboard).get("/signin").header("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax");
    }

    @Test
    void a_person_changes_something_only_with_the_pages_token() {
        Visitor admin = Visitor.admin(dashboard);
        String id =
                new Api(dashboard, "tester").upload("filename=kept.mp4", "film").id();

        Answer refused = admin.send("DELETE", "/api/v1/videos/" + id, BodyPublishers.noBody());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.at("/code")).isEqualTo("access.forbidden");
        assertThat(admin.get("/api/v1/videos/" + id).status()).isEqualTo(200);

        Answer done = admin.send(
                "DELETE",
                "/api/v1/videos/" + id,
                BodyPublishers.noBody(),
                "X-CSRF-TOKEN",
                admin.csrfToken("/videos/" + id));
        assertThat(done.status()).isEqualTo(202);
    }

    @Test
    void a_token_needs_no_session_and_leaves_none() {
        Answer answer = new Api(dashboard, "tester").get("/api/v1/videos");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void an_unknown_token_ends_the_request_wherever_it_goes() {
        for (String path : new String[] {"/api/v1/videos", "/", "/signin"}) {
            Answer refused = new Visitor(dashboard).get(path, "Authorization", "Bearer guessed");
            assertThat(refused.status()).as(path).isEqualTo(401);
        }
    }

    @Test
    void who_signs_out_is_out() {
        Visitor admin = Visitor.admin(dashboard);
        assertThat(admin.press("/", "/signout").status()).isEqualTo(302);
        assertThat(admin.get("/").status()).isEqualTo(302);
        assertThat(admin.get("/api/v1/videos").status()).isEqualTo(401);
    }
}

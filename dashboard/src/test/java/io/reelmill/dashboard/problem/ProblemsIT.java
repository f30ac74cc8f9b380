package io.reelmill.dashboard.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.dashboard.testing.Answer;
import io.reelmill.dashboard.testing.Api;
import io.reelmill.dashboard.testing.RawConnection;
import io.reelmill.dashboard.testing.TestDashboard;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

class ProblemsIT {

    private final TestDashboard dashboard = TestDashboard.shared();
    private final Api api = new Api(dashboard, "tester");

    @Test
    void addresses_methods_and_types_that_do_not_exist_are_told_as_problems() {
        assertProblem(api.get("/api/v1/nothing"), 404, "not_found");
        assertProblem(api.get("/api/v2/videos"), 404, "not_found");
        assertProblem(api.get("/api/v1/videos/not-an-id"), 404, "not_found");
        assertProblem(api.send("DELETE", "/api/v1/videos", BodyPublishers.noBody()), 405, "request.method");
        assertProblem(api.post("/api/v1/queue"), 405, "request.method");
        assertThat(api.post("/api/v1/queue").header("Allow"))
                .hasValueSatisfying(allow -> assertThat(allow).contains("GET"));
    }

    @Test
    void whatever_answer_is_wanted_a_problem_is_a_problem() {
        assertProblem(api.get("/api/v1/videos/x", "Accept", "text/html"), 404, "not_found");
        assertProblem(api.get("/api/v1/videos?limit=x", "Accept", "image/png"), 400, "request.invalid");
        assertProblem(api.get("/api/v1/videos", "Accept", "image/png"), 406, "request.not_acceptable");
    }

    @Test
    void who_names_nobody_is_asked_to_sign_in() throws Exception {
        try (RawConnection connection = new RawConnection(dashboard)) {
            connection.lines("GET /api/v1/videos HTTP/1.1", "Host: reelmill", "Connection: close", "");
            assertThat(connection.readToEnd())
                    .startsWith("HTTP/1.1 401")
                    .contains("application/problem+json", "access.sign_in");
        }
    }

    @Test
    void addresses_that_no_container_takes_are_told_as_problems_too() throws Exception {
        for (String target : new String[] {
            "/api/v1/videos?q=a b", "/api/v1/vid{eos", "/api/v1/%zz", "/api/v1/videos?q=%zz", "/api/v1/a%2Fb"
        }) {
            try (RawConnection connection = new RawConnection(dashboard)) {
                connection.lines(
                        "GET " + target + " HTTP/1.1",
                        "Host: reelmill",
                        "Authorization: Bearer " + api.token(),
                        "Connection: close",
                        "");
                assertThat(connection.readToEnd())
                        .as(target)
                        .startsWith("HTTP/1.1 4")
                        .contains("X-Request-Id: ", "application/problem+json", "\"requestId\":");
            }
        }
    }

    @Test
    void bytes_that_are_no_text_are_the_callers_fault() {
        assertThat(api.get("/api/v1/videos?q=%ff%fe").status()).isEqualTo(400);
        assertThat(api.get("/api/v1/videos?q=%00").status()).isEqualTo(400);
        assertThat(api.get("/api/v1/videos/%ff").status()).isIn(400, 404);
    }

    @Test
    void every_answer_names_its_request() {
        Answer own = api.get("/api/v1/videos");
        Answer given = api.get("/api/v1/nothing", "X-Request-Id", "trace-7.a_B");
        Answer insane = api.get("/api/v1/videos", "X-Request-Id", "<script>");

        assertThat(own.header("X-Request-Id"))
                .hasValueSatisfying(id -> assertThat(id).hasSize(36));
        assertThat(given.header("X-Request-Id")).hasValue("trace-7.a_B");
        assertThat(given.at("/requestId")).isEqualTo("trace-7.a_B");
        assertThat(insane.header("X-Request-Id"))
                .hasValueSatisfying(id -> assertThat(id).hasSize(36));
    }

    @Test
    void every_kind_of_problem_is_described_at_its_type() {
        for (RequestProblem kind : RequestProblem.values()) {
            Answer description = api.get("/problems/" + kind.code());
            assertThat(description.status()).as(kind.code()).isEqualTo(200);
            assertThat(description.at("/title")).isEqualTo(kind.title());
        }
        assertProblem(api.get("/problems/none"), 404, "not_found");
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.at("/code")).isEqualTo(code);
        assertThat(answer.at("/status")).isEqualTo(Integer.toString(status));
        assertThat(answer.at("/requestId"))
                .isEqualTo(answer.header("X-Request-Id").orElseThrow());
        assertThat(answer.at("/actor")).isEqualTo("caller");
    }
}

package io.reelmill.dashboard.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.dashboard.testing.TestDashboard;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class UploadIT {

    private final TestDashboard dashboard = TestDashboard.shared();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void a_body_becomes_a_video() throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(dashboard.at("/api/v1/videos?filename=a.mp4"))
                        .header("Authorization", "Bearer tester")
                        .POST(BodyPublishers.ofString("film"))
                        .build(),
                BodyHandlers.ofString());
        System.out.println(answer.headers().map());
        System.out.println(answer.body());
        assertThat(answer.statusCode()).isEqualTo(201);
    }
}

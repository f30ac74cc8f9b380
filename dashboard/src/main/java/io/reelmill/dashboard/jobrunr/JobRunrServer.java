package io.reelmill.dashboard.jobrunr;

import io.reelmill.dashboard.problem.ProblemException;
import io.reelmill.dashboard.problem.RequestProblem;
import io.reelmill.jobs.job.dashboard.JobRunrDashboard;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Where JobRunr's dashboard is served to this process, and how it is asked. */
@Component
class JobRunrServer {

    private static final Duration CONNECTING = Duration.ofSeconds(5);

    private final JobRunrDashboard dashboard;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    JobRunrServer(JobRunrDashboard dashboard) {
        this.dashboard = dashboard;
    }

    HttpClient client() {
        return client;
    }

    /** A question for a path with its query, both as they came. */
    HttpRequest.Builder ask(String pathAndQuery) {
        return HttpRequest.newBuilder(address(pathAndQuery)).header(JobRunrDashboard.KEY_HEADER, dashboard.key());
    }

    private URI address(String pathAndQuery) {
        InetSocketAddress address = dashboard.address();
        try {
            return new URI("http://" + address.getHostString() + ":" + address.getPort() + pathAndQuery);
        } catch (URISyntaxException notAnAddress) {
            throw ProblemException.of(
                    RequestProblem.MALFORMED, "the address is not written as addresses are", notAnAddress);
        }
    }
}

package io.reelmill.dashboard.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.dashboard.testing.Api;
import io.reelmill.dashboard.testing.AskedStatements;
import io.reelmill.dashboard.testing.TestDashboard;
import io.reelmill.dashboard.testing.TestFilm;
import org.junit.jupiter.api.Test;

class LibraryPageIT {

    private final TestDashboard dashboard = TestDashboard.shared();
    private final Api api = new Api(dashboard, "tester");

    @Test
    void many_films_are_shown_with_as_few_statements_as_one() {
        TestFilm alone = TestFilm.planned(dashboard);
        api.json("PATCH", alone.path(), "{\"title\":\"The only one of its name\"}");
        for (int i = 0; i < 3; i++) {
            TestFilm.planned(dashboard).complete();
            TestFilm.planned(dashboard);
        }

        assertThat(AskedStatements.of(api, "/")).isEqualTo(AskedStatements.of(api, "/?q=The+only+one+of+its+name"));
    }
}

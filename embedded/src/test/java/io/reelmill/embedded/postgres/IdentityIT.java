package io.reelmill.embedded.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.embedded.binaries.Account;
import io.reelmill.embedded.binaries.BinaryCache;
import io.reelmill.embedded.folder.Folders;
import io.reelmill.embedded.process.FreePort;
import io.reelmill.embedded.process.GuardedProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs one cluster as everybody whom this machine lets it run as, so that changing between them is tried too. */
class IdentityIT {

    private final PostgresBinaries binaries = PostgresBinaries.unpack(BinaryCache.ofUser());

    @TempDir
    private Path parent;

    private Path home;

    @BeforeEach
    void createHome() throws IOException {
        home = Folders.createPrivate(parent.resolve("postgres"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwx------", "rwx--x--x"})
    void a_cluster_runs_as_each_possible_identity_in_turn(String parentPermissions) throws IOException {
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString(parentPermissions));
        List<Identity> ways = waysThatWorkHere();

        for (Identity way : ways) {
            serve(way);
        }
        serve(ways.get(0));

        assertThat(ways).isNotEmpty();
    }

    @Test
    void the_chosen_identity_is_the_first_that_works() throws IOException {
        assertThat(Identity.forFolder(home, binaries.program("postgres")))
                .isEqualTo(waysThatWorkHere().get(0));
    }

    private List<Identity> waysThatWorkHere() {
        return Identity.waysFrom(Account.current()).stream()
                .filter(way -> way.worksOn(home, binaries.program("postgres")))
                .toList();
    }

    private void serve(Identity way) throws IOException {
        way.own(home);
        Cluster cluster = new Cluster(home, binaries, PostgresOptions.throwaway(), way);
        cluster.initialise("open-sesame");
        try (GuardedProcess server = FreePort.startOn(0, cluster::serve)) {
            assertThat(server.isAlive()).isTrue();
            assertThat(Account.ownerOf(home)).isEqualTo(way.owner());
        }
        assertThat(home.resolve("cluster-" + PostgresBinaries.majorVersion() + "/postmaster.pid"))
                .doesNotExist();
    }
}

package io.reelmill.standalone;

import io.reelmill.dashboard.DashboardApplication;
import io.reelmill.worker.WorkerApplication;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs one program of a fleet on services that its environment names: what the self-test puts its fleet together of. */
@Command(name = "member", hidden = true, description = "Run a dashboard or a worker alone.")
final class Member implements Callable<Integer> {

    @Parameters(description = "${COMPLETION-CANDIDATES}")
    private Role role = Role.WORKER;

    /** What it may be. */
    enum Role {
        DASHBOARD,
        WORKER
    }

    @Override
    public Integer call() throws InterruptedException {
        switch (role) {
            case DASHBOARD -> DashboardApplication.main(new String[0]);
            case WORKER -> WorkerApplication.main(new String[0]);
        }
        new CountDownLatch(1).await();
        return 0;
    }
}

package io.reelmill.dashboard.api.worker;

import io.reelmill.core.fleet.WorkerId;
import io.reelmill.core.fleet.WorkerStore;
import io.reelmill.dashboard.api.Fields;
import io.reelmill.dashboard.api.Listing;
import io.reelmill.dashboard.problem.ProblemException;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists the living workers, has them take nothing new, and lets them go on. */
@RestController
@RequestMapping("/api/v1/workers")
class WorkerController {

    private final WorkerStore workers;

    WorkerController(WorkerStore workers) {
        this.workers = workers;
    }

    @GetMapping
    Listing<WorkerJson> list(Fields fields) {
        fields.refuseRest();
        return Listing.whole(workers.living().stream().map(WorkerJson::of).toList());
    }

    @PostMapping("/{id}/drain")
    WorkerJson drain(@PathVariable String id, Fields fields) {
        fields.refuseRest();
        return drain(id, true);
    }

    @PostMapping("/{id}/resume")
    WorkerJson resume(@PathVariable String id, Fields fields) {
        fields.refuseRest();
        return drain(id, false);
    }

    private WorkerJson drain(String id, boolean draining) {
        WorkerId worker = parse(id);
        if (!workers.drain(worker, draining)) {
            throw noWorker(id);
        }
        return workers.find(worker).map(WorkerJson::of).orElseThrow(() -> noWorker(id));
    }

    private static WorkerId parse(String id) {
        try {
            return new WorkerId(UUID.fromString(id));
        } catch (IllegalArgumentException notAnId) {
            throw noWorker(id);
        }
    }

    private static ProblemException noWorker(String id) {
        return ProblemException.notFound("there is no worker " + id);
    }
}

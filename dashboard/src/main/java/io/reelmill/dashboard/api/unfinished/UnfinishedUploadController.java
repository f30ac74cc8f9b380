package io.reelmill.dashboard.api.unfinished;

import io.reelmill.core.upload.LeftUpload;
import io.reelmill.core.upload.LeftUploadDecision;
import io.reelmill.core.upload.LeftUploadId;
import io.reelmill.core.upload.LeftUploadStore;
import io.reelmill.dashboard.api.Fields;
import io.reelmill.dashboard.api.Listing;
import io.reelmill.dashboard.problem.ProblemException;
import io.reelmill.dashboard.problem.RequestProblem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows uploads that nobody ended, and takes an operator's decision on one; workers carry it out within seconds. */
@RestController
@RequestMapping("/api/v1/unfinished-uploads")
class UnfinishedUploadController {

    private static final int MOST = 200;

    private final LeftUploadStore uploads;

    UnfinishedUploadController(LeftUploadStore uploads) {
        this.uploads = uploads;
    }

    @GetMapping
    Listing<UnfinishedUploadJson> list(Fields fields) {
        fields.refuseRest();
        return Listing.whole(
                uploads.list(MOST).stream().map(UnfinishedUploadJson::of).toList());
    }

    @PostMapping("/{id}/complete")
    ResponseEntity<UnfinishedUploadJson> complete(@PathVariable String id, Fields fields) {
        fields.refuseRest();
        return decide(id, LeftUploadDecision.COMPLETE);
    }

    @PostMapping("/{id}/discard")
    ResponseEntity<UnfinishedUploadJson> discard(@PathVariable String id, Fields fields) {
        fields.refuseRest();
        return decide(id, LeftUploadDecision.DISCARD);
    }

    private ResponseEntity<UnfinishedUploadJson> decide(String id, LeftUploadDecision decision) {
        LeftUpload left = find(id);
        if (!uploads.decide(left.id(), decision)) {
            throw ProblemException.of(
                    RequestProblem.NOTHING_TO_DO,
                    "the upload is " + find(id).state().word());
        }
        return ResponseEntity.accepted().body(UnfinishedUploadJson.of(find(id)));
    }

    private LeftUpload find(String id) {
        return LeftUploadId.parse(id)
                .flatMap(uploads::find)
                .orElseThrow(() -> ProblemException.notFound("there is no unfinished upload " + id));
    }
}

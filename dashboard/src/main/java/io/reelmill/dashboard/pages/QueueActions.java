package io.reelmill.dashboard.pages;

import io.reelmill.core.upload.LeftUploadDecision;
import io.reelmill.core.upload.LeftUploadId;
import io.reelmill.core.upload.LeftUploadStore;
import io.reelmill.core.work.WorkId;
import io.reelmill.dashboard.api.Ids;
import io.reelmill.jobs.video.VideoActions;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Does something to one job or to many, and with them to the films that cannot be finished without them. Who was quicker
 * does not matter: the page tells how things stand.
 */
@Controller
class QueueActions {

    private final VideoActions actions;
    private final LeftUploadStore uploads;

    QueueActions(VideoActions actions, LeftUploadStore uploads) {
        this.actions = actions;
        this.uploads = uploads;
    }

    @PostMapping("/queue/retry")
    String retry(
            @RequestParam(name = "job", defaultValue = "") List<String> jobs,
            @RequestParam(defaultValue = "/queue") String back) {
        return act(jobs, back, actions::retry);
    }

    @PostMapping("/queue/cancel")
    String cancel(
            @RequestParam(name = "job", defaultValue = "") List<String> jobs,
            @RequestParam(defaultValue = "/queue") String back) {
        return act(jobs, back, actions::cancel);
    }

    @PostMapping("/queue/uploads/{id}/{decision:complete|discard}")
    String decide(@PathVariable String id, @PathVariable String decision) {
        LeftUploadId.parse(id).ifPresent(upload -> uploads.decide(upload, LeftUploadDecision.of(decision)));
        return "redirect:/queue";
    }

    private static String act(List<String> jobs, String back, Consumer<WorkId> action) {
        jobs.stream().map(Ids::job).forEach(action);
        return "redirect:" + (back.matches("/(queue|jobs/)[^\\\\{}\\r\\n]*") ? back : "/queue");
    }
}

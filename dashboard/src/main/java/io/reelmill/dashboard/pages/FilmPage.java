package io.reelmill.dashboard.pages;

import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStore;
import io.reelmill.dashboard.api.Ids;
import io.reelmill.dashboard.api.Outcomes;
import io.reelmill.jobs.video.Outcome;
import io.reelmill.jobs.video.VideoActions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One film, what is being done for it, and what can be done with it. */
@Controller
@RequestMapping("/videos/{id}")
class FilmPage {

    private final VideoStore videos;
    private final VideoActions actions;
    private final FilmViews views;
    private final Together<VideoId, FilmView> together = new Together<>();

    FilmPage(VideoStore videos, VideoActions actions, FilmViews views) {
        this.videos = videos;
        this.actions = actions;
        this.views = views;
    }

    @GetMapping
    String show(@PathVariable String id, Model model) {
        VideoId video = Ids.video(id);
        model.addAttribute("film", together.ask(video, () -> view(video)));
        return "film";
    }

    private FilmView view(VideoId id) {
        return views.of(videos.find(id).orElseThrow(() -> Ids.noVideo(id)));
    }

    @PostMapping("/cancel")
    String cancel(@PathVariable String id) {
        return back(id, actions.cancel(Ids.video(id)));
    }

    @PostMapping("/retry")
    String retry(@PathVariable String id) {
        return back(id, actions.retry(Ids.video(id)));
    }

    @PostMapping("/delete")
    String delete(@PathVariable String id) {
        Outcomes.require(actions.delete(Ids.video(id)), () -> Ids.noVideo(id));
        return "redirect:/";
    }

    /** The page tells how things stand, whoever was quicker. */
    private static String back(String id, Outcome outcome) {
        Outcomes.require(outcome, () -> Ids.noVideo(id), () -> true);
        return "redirect:/videos/" + id;
    }
}

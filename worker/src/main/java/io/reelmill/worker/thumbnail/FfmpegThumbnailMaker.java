package io.reelmill.worker.thumbnail;

import io.reelmill.core.encode.EncodeException;
import io.reelmill.core.thumbnail.MadeThumbnails;
import io.reelmill.core.thumbnail.ThumbnailMaker;
import io.reelmill.core.thumbnail.ThumbnailOrder;
import io.reelmill.core.thumbnail.Thumbnails;
import io.reelmill.core.work.RunningWork;
import io.reelmill.worker.scratch.AttemptFolder;

/**
 * Makes thumbnails with ffmpeg from fragments of the published rungs. They are the film as people see it: upright, with
 * square pixels, in standard range, one picture after the other, each with its exact time; and every second second
 * begins with a keyframe, so that next to nothing needs to be decoded. The source is not read again.
 */
public final class FfmpegThumbnailMaker implements ThumbnailMaker {

    private final ThumbnailBench bench;

    public FfmpegThumbnailMaker(ThumbnailBench bench) {
        this.bench = bench;
    }

    @Override
    public MadeThumbnails make(ThumbnailOrder order, RunningWork running) throws EncodeException, InterruptedException {
        try (AttemptFolder folder = AttemptFolder.in(bench.scratch())) {
            Darkroom darkroom = new Darkroom(bench, order, folder);
            Thumbnails made = switch (order.extent()) {
                case FIRST_POSTER -> new FirstPoster(darkroom, order).make();
                case WHOLE_FILM -> new WholeFilm(darkroom, order, running).make();
            };
            return new MadeThumbnails(made, darkroom.trace());
        }
    }
}

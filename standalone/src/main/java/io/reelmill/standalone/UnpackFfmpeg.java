package io.reelmill.standalone;

import io.reelmill.embedded.ffmpeg.EmbeddedFfmpeg;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Unpacks the bundled ffmpeg, e.g. for workers on machines without one. */
@Command(name = "ffmpeg", description = "Unpack the bundled ffmpeg below REELMILL_CACHE and print its folder.")
final class UnpackFfmpeg implements Callable<Integer> {

    @Override
    public Integer call() {
        System.out.println(EmbeddedFfmpeg.unpack().folder());
        return 0;
    }
}

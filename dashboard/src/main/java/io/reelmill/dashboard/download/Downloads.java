package io.reelmill.dashboard.download;

import io.reelmill.core.download.RungFile;
import io.reelmill.core.film.AudioRendition;
import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.film.Rung;
import io.reelmill.core.publish.Outline;
import io.reelmill.core.video.Video;
import io.reelmill.dashboard.address.Addresses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lists the files for keeping that there are of a video: a rung's once the film is sealed, the original before. */
@Component
public class Downloads {

    private final Addresses addresses;

    Downloads(Addresses addresses) {
        this.addresses = addresses;
    }

    /** Rungs, largest first, then the original. @param published of the video */
    public List<DownloadJson> of(Video video, List<Outline> published) {
        List<DownloadJson> files = new ArrayList<>();
        FilmPlan plan = video.shownPlan();
        if (plan != null && video.isWhole()) {
            files.addAll(rungs(video, plan, published));
        }
        if (video.hasOriginal()) {
            files.add(new DownloadJson(
                    "original",
                    OriginalType.of(video.filename()).toString(),
                    video.sizeBytes(),
                    addresses.of(Original.path(video.id()))));
        }
        return files;
    }

    private List<DownloadJson> rungs(Video video, FilmPlan plan, List<Outline> published) {
        Map<String, Outline> outlines =
                published.stream().collect(Collectors.toMap(Outline::rendition, Function.identity()));
        // the video was read before these: its rows may be going
        if (!Stream.concat(
                        plan.rungs().stream().map(Rung::name),
                        plan.audio().stream().map(AudioRendition::name))
                .allMatch(outlines::containsKey)) {
            return List.of();
        }
        List<Outline> sounds = plan.audio().stream()
                .map(sound -> Objects.requireNonNull(outlines.get(sound.name())))
                .toList();
        return plan.rungs().stream()
                .map(Rung::name)
                .map(rung -> new DownloadJson(
                        RungFile.name(rung),
                        RungDownload.TYPE.toString(),
                        sizeBytes(Objects.requireNonNull(outlines.get(rung)), sounds),
                        addresses.ofMedia(RungDownload.path(video.id(), video.shownVersion(), rung))))
                .toList();
    }

    private static long sizeBytes(Outline picture, List<Outline> sounds) {
        List<Outline> tracks =
                Stream.concat(Stream.of(picture), sounds.stream()).toList();
        return RungFile.sizeBytes(
                tracks.stream().map(Outline::segments).toList(),
                tracks.stream().mapToLong(Outline::bytes).sum());
    }
}

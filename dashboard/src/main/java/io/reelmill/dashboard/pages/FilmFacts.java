package io.reelmill.dashboard.pages;

import io.reelmill.core.media.AudioTrack;
import io.reelmill.core.media.DynamicRange;
import io.reelmill.core.media.FrameRate;
import io.reelmill.core.media.PictureSize;
import io.reelmill.core.media.SourceFacts;
import io.reelmill.core.media.VideoTrack;
import io.reelmill.core.video.Video;
import io.reelmill.dashboard.pages.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is known of a film's source, in words. */
final class FilmFacts {

    private FilmFacts() {}

    static List<FilmView.Fact> of(Video video) {
        List<FilmView.Fact> facts = new ArrayList<>();
        facts.add(new FilmView.Fact("File", video.filename()));
        facts.add(new FilmView.Fact("Size", Words.size(video.sizeBytes())));
        SourceFacts found = video.facts();
        if (found != null) {
            facts.add(new FilmView.Fact("Length", Words.length(found.duration().toMillis() / 1000.0)));
            facts.add(new FilmView.Fact("Picture", picture(found.video())));
            facts.add(new FilmView.Fact(
                    "Sound",
                    found.audio().isEmpty()
                            ? "none"
                            : found.audio().stream().map(FilmFacts::sound).collect(Collectors.joining("; "))));
            facts.add(new FilmView.Fact("Container", found.container()));
        }
        facts.add(new FilmView.Fact(
                "Profile", video.profile() + ", " + video.priority().word()));
        facts.add(new FilmView.Fact("Owner", video.owner().name()));
        if (video.externalId() != null) {
            facts.add(new FilmView.Fact("External id", video.externalId()));
        }
        video.metadata().forEach((name, value) -> facts.add(new FilmView.Fact(name, value)));
        return facts;
    }

    static String size(PictureSize size) {
        return size.width() + " × " + size.height();
    }

    static String rate(FrameRate rate) {
        String number = String.format(Locale.ROOT, "%.3f", rate.perSecond());
        return number.replaceAll("\\.?0+$", "") + " fps";
    }

    private static String picture(VideoTrack track) {
        List<String> facts = new ArrayList<>();
        facts.add(track.codec());
        facts.add(size(track.shown()));
        facts.add(rate(track.frameRate()) + (track.constantRate() ? "" : ", variable"));
        if (track.rotation() != 0) {
            facts.add("turned by " + track.rotation() + "°");
        }
        if (track.interlaced()) {
            facts.add("interlaced");
        }
        if (track.dynamicRange() != DynamicRange.SDR) {
            facts.add("HDR");
        }
        return String.join(", ", facts);
    }

    private static String sound(AudioTrack track) {
        String channels = Words.count(track.channels(), "channel", "channels");
        String language = track.language().equals("und") ? "" : ", " + track.language();
        return track.codec() + ", " + channels + language;
    }
}

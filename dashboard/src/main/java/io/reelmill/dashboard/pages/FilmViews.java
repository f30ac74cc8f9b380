package io.reelmill.dashboard.pages;

import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.film.Rung;
import io.reelmill.core.media.AudioTrack;
import io.reelmill.core.media.FrameRate;
import io.reelmill.core.media.PictureSize;
import io.reelmill.core.media.SourceFacts;
import io.reelmill.core.media.VideoTrack;
import io.reelmill.core.progress.Progress;
import io.reelmill.core.progress.ProgressBus;
import io.reelmill.core.publish.PublishStore;
import io.reelmill.core.publish.Rendition;
import io.reelmill.core.publish.SealedRendition;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoStatus;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkStore;
import io.reelmill.dashboard.address.Addresses;
import io.reelmill.dashboard.api.video.ProgressMeter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what a film's page says. */
@Component
class FilmViews {

    private final WorkStore works;
    private final PublishStore published;
    private final ProgressBus bus;
    private final ProgressMeter meter;
    private final JobLines jobLines;
    private final Addresses addresses;
    private final Clock clock;

    FilmViews(
            WorkStore works,
            PublishStore published,
            ProgressBus bus,
            ProgressMeter meter,
            JobLines jobLines,
            Addresses addresses,
            Clock clock) {
        this.works = works;
        this.published = published;
        this.bus = bus;
        this.meter = meter;
        this.jobLines = jobLines;
        this.addresses = addresses;
        this.clock = clock;
    }

    FilmView of(Video video) {
        ProgressMeter.Reading progress = meter.read(video);
        List<Progress> live = video.status().settled() ? List.of() : bus.of(video.id());
        List<Work> rows = works.ofVideo(video.id());
        FilmPlan plan = video.plan();
        Strip strip = plan == null ? null : Strip.of(plan, rows, live);
        boolean stopped = video.status() == VideoStatus.FAILED || video.status() == VideoStatus.CANCELLED;
        return new FilmView(
                video.id().toString(),
                video.title(),
                Status.of(video.status()),
                FilmSentence.of(video, strip, progress),
                (int) Math.floor(100 * progress.fraction()),
                !video.status().settled(),
                video.playableAt() != null,
                addresses.playlistOf(video.id()),
                shape(video.facts()),
                Moment.of(video.createdAt(), clock.instant()),
                strip,
                video.failure() == null ? null : FailureView.of(video.failure()),
                !video.status().settled(),
                stopped,
                facts(video),
                plan == null ? List.of() : renditions(video, plan),
                jobLines.of(inFilmsOrder(rows), live));
    }

    /** First what came first; sound after the picture. */
    private static List<Work> inFilmsOrder(List<Work> works) {
        return works.stream()
                .sorted(Comparator.comparing(Work::kind).thenComparing(Work::rank))
                .toList();
    }

    /** Which box the player is given before it knows the picture. */
    private static String shape(@Nullable SourceFacts facts) {
        return facts != null
                        && facts.video().shown().height()
                                > facts.video().shown().width()
                ? "upright"
                : "wide";
    }

    private static List<FilmView.Fact> facts(Video video) {
        List<FilmView.Fact> facts = new ArrayList<>();
        facts.add(new FilmView.Fact("File", video.filename()));
        facts.add(new FilmView.Fact("Size", Words.size(video.sizeBytes())));
        SourceFacts found = video.facts();
        if (found != null) {
            facts.add(new FilmView.Fact("Length", Words.length(found.duration().toMillis() / 1000.0)));
            facts.add(new FilmView.Fact("Container", found.container()));
            facts.add(new FilmView.Fact("Picture", picture(found.video())));
            facts.add(new FilmView.Fact(
                    "Sound",
                    found.audio().isEmpty()
                            ? "none"
                            : found.audio().stream().map(FilmViews::sound).collect(Collectors.joining("; "))));
        }
        facts.add(new FilmView.Fact("Profile", video.profile()));
        facts.add(new FilmView.Fact("Owner", video.owner().name()));
        if (video.externalId() != null) {
            facts.add(new FilmView.Fact("External id", video.externalId()));
        }
        return facts;
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
        return String.join(", ", facts);
    }

    private static String sound(AudioTrack track) {
        String channels = Words.count(track.channels(), "channel", "channels");
        String language = track.language().equals("und") ? "" : ", " + track.language();
        return track.codec() + ", " + channels + language;
    }

    private List<FilmView.RenditionRow> renditions(Video video, FilmPlan plan) {
        Map<String, Rendition> begun = byName(published.renditions(video.id(), video.version()), Rendition::name);
        Map<String, SealedRendition> sealed =
                byName(published.sealed(video.id(), video.version()).orElseGet(List::of), SealedRendition::name);
        return plan.rungs().stream()
                .map(rung -> row(rung, begun.get(rung.name()), sealed.get(rung.name())))
                .toList();
    }

    private static FilmView.RenditionRow row(Rung rung, @Nullable Rendition begun, @Nullable SealedRendition sealed) {
        return new FilmView.RenditionRow(
                rung.name(),
                size(rung.size()),
                rate(rung.rate()),
                begun == null ? "–" : begun.codecs(),
                sealed == null ? "–" : Words.rate(sealed.averageBitsPerSecond()),
                sealed == null ? "–" : Words.rate(sealed.peakBitsPerSecond()));
    }

    private static String size(PictureSize size) {
        return size.width() + " × " + size.height();
    }

    private static String rate(FrameRate rate) {
        String number = String.format(Locale.ROOT, "%.3f", rate.perSecond());
        return number.replaceAll("\\.?0+$", "") + " fps";
    }

    private static <T> Map<String, T> byName(List<T> things, Function<T, String> name) {
        return things.stream().collect(Collectors.toMap(name, Function.identity()));
    }
}

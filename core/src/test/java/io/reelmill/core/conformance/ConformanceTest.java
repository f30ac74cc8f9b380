package io.reelmill.core.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.hls.PublishedFilm;
import io.reelmill.core.hls.TestFilm;
import io.reelmill.core.media.FrameRate;
import io.reelmill.core.media.PictureSize;
import io.reelmill.core.media.VideoTrack;
import io.reelmill.core.publish.Rendition;
import io.reelmill.core.publish.SealedRendition;
import io.reelmill.core.publish.SegmentRun;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConformanceTest {

    private static final TestFilm FILM = TestFilm.of("1920x1080", "30000/1001", 100, "en", "de");
    private static final Presentation SEALED = presentation(FILM.sealed());
    private static final String TIME = "#EXT-X-PROGRAM-DATE-TIME:2026-07-01T11:00:00.000Z\n";
    private static final TestFilm TAKES =
            TestFilm.ofTakes("1280x720", "30000/1001", List.of(14.5, 1.0, 0.05, 20.0, 12.012), "en");
    private static final Presentation SEALED_TAKES = presentation(TAKES.sealed());
    private static final Presentation GROWING = presentation(FILM.after(Stream.concat(
                    FILM.encodes().stream().limit(3),
                    FILM.encodes().stream().skip(FILM.plan().spans().size()))
            .toList()));

    @ParameterizedTest
    @CsvSource({
        "1920x1080, 30000/1001, 100, 'en de'",
        "1080x1920, 24000/1001, 7, 'und'",
        "1280x720, 60, 1.5, ''",
        "853x479, 25, 61, 'en'",
        "320x180, 25, 0.04, 'en'",
        "161x121, 15, 3600, ''"
    })
    void a_film_made_as_planned_keeps_every_rule(String size, String rate, double seconds, String languages) {
        TestFilm film = TestFilm.of(size, rate, seconds, languages.isEmpty() ? new String[0] : languages.split(" "));
        for (PublishedFilm state : List.of(film.complete(), film.sealed())) {
            ConformanceReport report = Conformance.check(state, TestInit.of(state));
            assertThat(report.broken(Requirement.MUST)).isEmpty();
            assertThat(report.broken(Requirement.SHOULD)).isEmpty();
            assertThat(report.passed()).isTrue();
        }
    }

    @Test
    void a_growing_film_keeps_every_rule_after_each_of_its_encodes() {
        for (int made = 1; made <= FILM.plan().spans().size(); made++) {
            PublishedFilm film = FILM.after(Stream.concat(
                            FILM.encodes().stream().limit(made),
                            FILM.encodes().stream().skip(FILM.plan().spans().size()))
                    .toList());
            assertThat(Conformance.check(film, TestInit.of(film)).findings())
                    .allSatisfy(finding -> assertThat(finding.problems()).isEmpty());
        }
    }

    @Test
    void a_recording_of_several_takes_keeps_every_rule_after_each_of_its_encodes_and_sealed() {
        int spans = TAKES.plan().spans().size();
        for (int made = 1; made <= spans; made++) {
            PublishedFilm film = TAKES.after(Stream.concat(
                            TAKES.encodes().stream().limit(made),
                            TAKES.encodes().stream().skip(spans))
                    .toList());
            assertThat(Conformance.check(film, TestInit.of(film)).broken(Requirement.MUST))
                    .isEmpty();
        }
        assertThat(Conformance.check(SEALED_TAKES).broken(Requirement.MUST)).isEmpty();
    }

    @Test
    void two_frames_an_hour_apart_are_legal_though_not_usual() {
        PublishedFilm film = TestFilm.of("320x180", "2500/8999991", 7200, "en").sealed();
        ConformanceReport report = Conformance.check(film, TestInit.of(film));
        assertThat(report.passed()).as(report.summary(Requirement.MUST)).isTrue();
        assertThat(report.broken(Requirement.SHOULD)).extracting(Finding::rule).contains(Rule.SEGMENTS_OF_SIX_SECONDS);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                fault(Rule.SEGMENTS_OF_SIX_SECONDS, everywhere("TARGETDURATION:6", "TARGETDURATION:7")),
                fault(Rule.SEGMENTS_WITHIN_TARGET, in("720p", "EXTINF:6.006000", "EXTINF:6.506000")),
                fault(Rule.DURATIONS_ARE_REAL, everywhere("EXTINF:6.006000", "EXTINF:6.000000")),
                fault(Rule.DURATIONS_ARE_REAL, in("audio-0-en", "EXTINF:5.461333", "EXTINF:5.400000")),
                fault(Rule.DURATIONS_ARE_REAL, good -> presentation(withoutLastRun(good.film()))),
                fault(Rule.PLAYLISTS_ARE_EQUALLY_LONG, in("360p", "TARGETDURATION:6", "TARGETDURATION:8")),
                fault(Rule.PLAYLISTS_ARE_EQUALLY_LONG, in("audio-1-de", "EXTINF:5.461333", "EXTINF:5.450000")),
                fault(Rule.BORDERS_ARE_SHARED, first("360p", "EXTINF:6.006000", "EXTINF:5.972633")),
                fault(Rule.TYPE_TELLS_WHETHER_IT_GROWS, in("1080p", "#EXT-X-ENDLIST\n", "")),
                fault(Rule.TYPE_TELLS_WHETHER_IT_GROWS, in("1080p", "TYPE:VOD", "TYPE:EVENT")),
                fault(
                        Rule.SEGMENTS_ARE_INDEPENDENT,
                        everywhere("#EXT-X-INDEPENDENT-SEGMENTS\n", ""),
                        multivariant("#EXT-X-INDEPENDENT-SEGMENTS\n", "")),
                fault(Rule.VARIANTS_ARE_DESCRIBED, multivariant("avc1.64001f", "avc1.640028")),
                fault(Rule.VARIANTS_ARE_DESCRIBED, multivariant(",mp4a.40.2", "")),
                fault(Rule.VARIANTS_ARE_DESCRIBED, multivariant("RESOLUTION=1280x720", "RESOLUTION=1280x718")),
                fault(Rule.VARIANTS_ARE_DESCRIBED, multivariant("FRAME-RATE=29.970", "FRAME-RATE=30.000")),
                fault(Rule.VARIANTS_ARE_DESCRIBED, good -> presentation(withoutEverySecondFrame(good.film()))),
                fault(Rule.VARIANTS_ARE_DESCRIBED, multivariant(",AVERAGE-BANDWIDTH=\\d+", "")),
                fault(Rule.VARIANTS_ARE_DESCRIBED, multivariant("720p/index.m3u8", "721p/index.m3u8")),
                fault(Rule.VARIANTS_ARE_DESCRIBED, init("720p", TestInit.avc(new PictureSize(1280, 720), "640020"))),
                fault(Rule.VARIANTS_ARE_DESCRIBED, init("720p", TestInit.avc(new PictureSize(1280, 718), "64001f"))),
                fault(Rule.VARIANTS_ARE_DESCRIBED, init("audio-0-en", new byte[] {0, 0, 0, 9, 'm', 'o', 'o', 'v'})),
                fault(Rule.BANDWIDTHS_ARE_MEASURED, figures("720p", 0.8, 1)),
                fault(Rule.BANDWIDTHS_ARE_MEASURED, figures("720p", 1, 1.3)),
                fault(Rule.BANDWIDTHS_ARE_MEASURED, in("720p", "EXTINF:6.006000", "EXTINF:5.005000")),
                fault(Rule.PEAKS_ARE_MODEST, good -> presentation(withHeavySegment(good.film()))),
                fault(Rule.BANDWIDTH_COVERS_THE_SOUND, figures("720p", 1, 0.95)),
                fault(Rule.BANDWIDTH_COVERS_THE_SOUND, figures("audio-0-en", 1, 0.9), figures("audio-1-de", 1, 0.9)),
                fault(Rule.RATES_DIFFER, multivariant("BANDWIDTH=\\d+", "BANDWIDTH=2000000")),
                fault(Rule.RATES_DIFFER, multivariant("#EXT-X-STREAM-INF[^\n]*\n360p/index.m3u8\n", "")),
                fault(Rule.DEFAULT_IS_USUAL, good -> withMultivariant(good, swappedVariants(good.multivariant()))),
                fault(Rule.ASPECT_IS_SHARED, shown(1440, 1080)),
                fault(Rule.SOUND_IS_SEPARATE, multivariant("LANGUAGE=\"de\",", "")),
                fault(Rule.SOUND_IS_SEPARATE, multivariant("NAME=\"Sound de\"", "NAME=\"Sound en\"")),
                fault(Rule.SOUND_IS_SEPARATE, multivariant("audio-1-de/index", "audio-0-en/index")),
                fault(Rule.SOUND_IS_SEPARATE, multivariant("DEFAULT=NO", "DEFAULT=YES")),
                fault(Rule.SOUND_IS_SEPARATE, multivariant("DEFAULT=YES", "DEFAULT=NO")),
                fault(Rule.SOUND_IS_SEPARATE, multivariant("CHANNELS=\"2\"", "CHANNELS=\"6\"")),
                fault(Rule.SOUND_IS_SEPARATE, multivariant(",AUDIO=\"audio\"", "")),
                fault(Rule.SOUND_IS_SEPARATE, multivariant("#EXT-X-MEDIA[^\n]*de/index[^\n]*\n", "")),
                fault(Rule.CODEC_IS_COMMON, multivariant("avc1.64001f", "avc3.64001f")),
                fault(Rule.CODEC_IS_COMMON, multivariant("avc1.64001f", "avc1.64003c")),
                fault(Rule.SIXTY_FRAMES_AT_MOST, multivariant("FRAME-RATE=29.970", "FRAME-RATE=119.880")),
                fault(
                        Rule.DISCONTINUITIES_ARE_SHARED,
                        in("720p", "(#EXTINF[^\n]*\n[^\n]*720p/4.m4s)", "#EXT-X-DISCONTINUITY\n$1")),
                fault(Rule.DISCONTINUITIES_ARE_SHARED, of(SEALED_TAKES), in("720p", "#EXT-X-DISCONTINUITY\n", "")),
                fault(
                        Rule.DISCONTINUITIES_ARE_SHARED,
                        of(SEALED_TAKES),
                        first("audio-0-en", "#EXT-X-DISCONTINUITY\n", "")),
                fault(Rule.TIME_GOES_WITH_THE_RECORDING, in("720p", "(#EXT-X-MAP[^\n]*\n)", "$1" + TIME)),
                fault(Rule.TIME_GOES_WITH_THE_RECORDING, of(SEALED_TAKES), in("720p", "#EXT-X-PROGRAM[^\n]*\n", "")),
                fault(
                        Rule.TIME_GOES_WITH_THE_RECORDING,
                        of(SEALED_TAKES),
                        in("720p", "(#EXT-X-PROGRAM[^\n]*\n)", TIME)),
                fault(Rule.INIT_SEGMENT_IS_NAMED, in("360p", "#EXT-X-MAP[^\n]*\n", "")),
                fault(Rule.INIT_SEGMENT_IS_NAMED, in("360p", "360p/init.mp4", "720p/init.mp4")),
                fault(Rule.LISTED_IS_RECORDED, in("360p", "360p/3.m4s", "360p/4.m4s")),
                fault(Rule.LISTED_IS_RECORDED, in("360p", "#EXTINF[^\n]*\n[^\n]*360p/16.m4s\n", "")),
                fault(Rule.LISTED_IS_RECORDED, good -> withMedia(good, "360p", text -> "")),
                fault(Rule.NOTHING_IS_UPSCALED, shown(1280, 720)));
    }

    @ParameterizedTest
    @MethodSource
    void broken(Rule rule, UnaryOperator<Presentation> fault) {
        assertThat(finding(SEALED, rule).verdict()).isEqualTo(Verdict.KEPT);
        assertThat(finding(fault.apply(SEALED), rule).verdict()).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void every_rule_of_a_film_has_a_fixture_that_breaks_it() {
        assertThat(broken().map(fixture -> fixture.get()[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(Stream.of(Rule.values())
                        .filter(rule -> rule.scope() == Scope.FILM)
                        .toList());
        assertThat(Conformance.check(SEALED).findings())
                .extracting(Finding::rule)
                .containsExactlyElementsOf(Stream.of(Rule.values())
                        .filter(rule -> rule.scope() == Scope.FILM)
                        .toList());
    }

    @Test
    void a_growing_film_may_not_say_that_it_ended() {
        assertThat(finding(GROWING, Rule.TYPE_TELLS_WHETHER_IT_GROWS).verdict()).isEqualTo(Verdict.KEPT);
        Presentation ended = withMedia(GROWING, "720p", text -> text + "#EXT-X-ENDLIST\n");
        assertThat(finding(ended, Rule.TYPE_TELLS_WHETHER_IT_GROWS).verdict()).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void a_growing_film_covers_its_caps() {
        Presentation modest =
                withMultivariant(GROWING, GROWING.multivariant().replaceAll("BANDWIDTH=\\d", "BANDWIDTH=1"));
        assertThat(finding(GROWING, Rule.BANDWIDTH_COVERS_THE_SOUND).verdict()).isEqualTo(Verdict.KEPT);
        assertThat(finding(modest, Rule.BANDWIDTH_COVERS_THE_SOUND).verdict()).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void measured_rates_are_no_matter_while_a_film_grows() {
        assertThat(finding(GROWING, Rule.BANDWIDTHS_ARE_MEASURED).verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(finding(GROWING, Rule.PEAKS_ARE_MODEST).verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    }

    @Test
    void one_silent_rung_has_neither_a_choice_nor_sound() {
        Presentation small = presentation(TestFilm.of("320x180", "25", 30).sealed());
        for (Rule rule :
                List.of(Rule.RATES_DIFFER, Rule.DEFAULT_IS_USUAL, Rule.ASPECT_IS_SHARED, Rule.SOUND_IS_SEPARATE)) {
            assertThat(finding(small, rule).verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        }
    }

    @Test
    void a_broken_must_fails_the_film_and_a_broken_should_only_warns() {
        ConformanceReport failed =
                Conformance.check(in("1080p", "#EXT-X-ENDLIST\n", "").apply(SEALED));
        assertThat(failed.passed()).isFalse();
        assertThat(failed.summary(Requirement.MUST)).startsWith("H8 (").contains("1080p is VOD and not ended");
        assertThat(failed.summary(Requirement.SHOULD)).isEmpty();

        ConformanceReport warned = Conformance.check(
                first("360p", "EXTINF:6.006000", "EXTINF:5.999").apply(SEALED));
        assertThat(warned.passed()).isTrue();
        assertThat(warned.summary(Requirement.SHOULD)).startsWith("H7 (");
    }

    @Test
    void a_film_that_is_not_playable_cannot_be_checked() {
        PublishedFilm nothing = FILM.after(List.of());
        assertThatThrownBy(() -> Conformance.check(nothing, Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @SafeVarargs
    private static Arguments fault(Rule rule, UnaryOperator<Presentation>... faults) {
        UnaryOperator<Presentation> all = good -> {
            Presentation bad = good;
            for (UnaryOperator<Presentation> fault : faults) {
                bad = fault.apply(bad);
            }
            return bad;
        };
        return Arguments.of(rule, all);
    }

    /** Another film than the usual one. */
    private static UnaryOperator<Presentation> of(Presentation film) {
        return usual -> film;
    }

    private static Presentation presentation(PublishedFilm film) {
        return Presentation.of(film, TestInit.of(film));
    }

    /** As if an interlaced film's rungs were announced at its frames' rate instead of its fields'. */
    private static PublishedFilm withoutEverySecondFrame(PublishedFilm film) {
        List<Rendition> renditions = film.renditions().stream()
                .map(known -> new Rendition(
                        known.name(),
                        known.picture(),
                        known.codecs(),
                        known.size(),
                        known.picture() ? FrameRate.parse("15000/1001") : null,
                        known.language(),
                        known.label(),
                        known.capBitsPerSecond(),
                        known.init(),
                        known.initSha256()))
                .toList();
        return new PublishedFilm(film.plan(), renditions, film.runs(), film.sealed());
    }

    private static Finding finding(Presentation presentation, Rule rule) {
        return Conformance.check(presentation).findings().stream()
                .filter(finding -> finding.rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    private static UnaryOperator<Presentation> in(String name, String good, String bad) {
        return presentation -> withMedia(presentation, name, text -> text.replaceAll(good, bad));
    }

    private static UnaryOperator<Presentation> first(String name, String good, String bad) {
        return presentation -> withMedia(presentation, name, text -> text.replaceFirst(good, bad));
    }

    private static UnaryOperator<Presentation> everywhere(String good, String bad) {
        return presentation -> {
            Presentation changed = presentation;
            for (String name : presentation.media().keySet()) {
                changed = withMedia(changed, name, text -> text.replaceAll(good, bad));
            }
            return changed;
        };
    }

    private static UnaryOperator<Presentation> multivariant(String good, String bad) {
        return presentation ->
                withMultivariant(presentation, presentation.multivariant().replaceAll(good, bad));
    }

    private static UnaryOperator<Presentation> init(String name, byte[] bytes) {
        return presentation -> {
            Map<String, byte[]> inits = new HashMap<>(presentation.inits());
            inits.put(name, bytes);
            return new Presentation(presentation.film(), presentation.multivariant(), presentation.media(), inits);
        };
    }

    /** Announces other rates than were measured. */
    private static UnaryOperator<Presentation> figures(String name, double average, double peak) {
        return presentation -> presentation(presentation
                .film()
                .sealedWith(presentation.film().sealed().stream()
                        .map(rates -> rates.name().equals(name)
                                ? new SealedRendition(name, (int) (rates.averageBitsPerSecond() * average), (int)
                                        (rates.peakBitsPerSecond() * peak))
                                : rates)
                        .toList()));
    }

    /** The same ladder, made from a source of another size. */
    private static UnaryOperator<Presentation> shown(int width, int height) {
        return presentation -> {
            PublishedFilm film = presentation.film();
            FilmPlan plan = film.plan();
            VideoTrack was = plan.takes().get(0).picture();
            PictureSize size = new PictureSize(width, height);
            VideoTrack track = new VideoTrack(
                    was.stream(),
                    was.codec(),
                    size,
                    size,
                    was.frameRate(),
                    was.constantRate(),
                    was.rotation(),
                    was.interlaced(),
                    was.dynamicRange(),
                    was.pixelFormat());
            FilmPlan changed = new FilmPlan(
                    plan.takes().get(0).reading(),
                    track,
                    plan.grid(),
                    plan.rungs(),
                    plan.audio(),
                    plan.spans(),
                    plan.stretches(),
                    plan.encoderBuild());
            return presentation(new PublishedFilm(changed, film.renditions(), film.runs(), film.sealed()));
        };
    }

    private static PublishedFilm withoutLastRun(PublishedFilm film) {
        int last = film.runsOf("1080p").size() - 1;
        List<SegmentRun> runs = film.runs().stream()
                .filter(run -> !run.equals(film.runsOf("1080p").get(last)))
                .toList();
        return new PublishedFilm(film.plan(), film.renditions(), runs, film.sealed());
    }

    private static PublishedFilm withHeavySegment(PublishedFilm film) {
        SegmentRun first = film.runsOf("1080p").get(0);
        SegmentRun heavy = new SegmentRun(
                first.rendition(),
                first.firstSegment(),
                first.folder(),
                first.timescale(),
                first.durations(),
                first.sizes().stream().map(size -> size * 3).toList());
        List<SegmentRun> runs =
                film.runs().stream().map(run -> run.equals(first) ? heavy : run).toList();
        return new PublishedFilm(film.plan(), film.renditions(), runs, film.sealed());
    }

    private static String swappedVariants(String text) {
        String[] lines = text.split("\n");
        int first = Arrays.asList(lines).indexOf("720p/index.m3u8");
        int second = Arrays.asList(lines).indexOf("1080p/index.m3u8");
        for (int back = 0; back < 2; back++) {
            String line = lines[first - back];
            lines[first - back] = lines[second - back];
            lines[second - back] = line;
        }
        return String.join("\n", lines) + "\n";
    }

    private static Presentation withMedia(Presentation good, String name, UnaryOperator<String> change) {
        Map<String, String> media = new HashMap<>(good.media());
        media.computeIfPresent(name, (same, text) -> change.apply(text));
        return new Presentation(good.film(), good.multivariant(), media, good.inits());
    }

    private static Presentation withMultivariant(Presentation good, String text) {
        return new Presentation(good.film(), text, good.media(), good.inits());
    }
}

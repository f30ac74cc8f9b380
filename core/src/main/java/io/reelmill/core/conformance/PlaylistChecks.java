package io.reelmill.core.conformance;

import io.reelmill.core.publish.SegmentRun;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rules about what playlists declare and list. */
final class PlaylistChecks {

    static final List<Check> ALL = List.of(
            Check.always(Rule.TYPE_TELLS_WHETHER_IT_GROWS, PlaylistChecks::mistyped),
            Check.always(Rule.SEGMENTS_ARE_INDEPENDENT, PlaylistChecks::dependent),
            Check.always(Rule.INIT_SEGMENT_IS_NAMED, PlaylistChecks::withoutInit),
            Check.always(Rule.LISTED_IS_RECORDED, PlaylistChecks::unrecorded));

    private PlaylistChecks() {}

    private static Stream<String> mistyped(Subject subject) {
        boolean sealed = subject.film().isSealed();
        String type = sealed ? "VOD" : "EVENT";
        return subject.media().entrySet().stream().flatMap(entry -> {
            MediaText playlist = entry.getValue();
            return playlist.type().equals(type) && playlist.ended() == sealed
                    ? Stream.empty()
                    : Stream.of(entry.getKey() + " is " + playlist.type() + (playlist.ended() ? " and" : " and not")
                            + " ended, but the film is " + (sealed ? "sealed" : "growing"));
        });
    }

    private static Stream<String> dependent(Subject subject) {
        boolean declared = subject.multivariant().independent()
                || subject.film().pictures().stream()
                        .allMatch(name -> subject.media(name).independent());
        return declared ? Stream.empty() : Stream.of("neither the multivariant nor every rung's playlist declares it");
    }

    private static Stream<String> withoutInit(Subject subject) {
        return subject.media().entrySet().stream().flatMap(entry -> {
            String init = subject.film()
                    .rendition(entry.getKey())
                    .map(rendition -> rendition.init().value())
                    .orElse("");
            return entry.getValue().segments().stream()
                    .filter(segment -> !names(segment.map(), init))
                    .map(segment -> segment.uri() + " has the init segment \"" + segment.map() + "\"");
        });
    }

    private static Stream<String> unrecorded(Subject subject) {
        return subject.media().keySet().stream().flatMap(name -> {
            List<MediaText.Listed> listed = subject.media(name).segments();
            List<String> recorded = subject.film().runsOf(name).stream()
                    .flatMap(PlaylistChecks::objects)
                    .toList();
            Stream<String> others = IntStream.range(0, listed.size())
                    .filter(at -> at >= recorded.size() || !names(listed.get(at).uri(), recorded.get(at)))
                    .mapToObj(
                            at -> listed.get(at).uri() + " is not what was recorded as segment " + at + " of " + name);
            boolean missing = subject.film().isSealed() ? listed.size() < recorded.size() : listed.isEmpty();
            return missing
                    ? Stream.concat(others, Stream.of(name + " lists " + listed.size() + " of " + recorded.size()))
                    : others;
        });
    }

    private static Stream<String> objects(SegmentRun run) {
        return IntStream.range(run.firstSegment(), run.endSegment())
                .mapToObj(segment -> run.object(segment).value());
    }

    /** Whether an address of a media playlist leads to an object: both end in the same path below the video. */
    private static boolean names(String uri, String object) {
        return uri.startsWith("../") && !object.isEmpty() && object.endsWith(uri.substring("..".length()));
    }
}

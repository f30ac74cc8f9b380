package io.reelmill.core.film;

import io.reelmill.core.media.AudioTrack;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Chooses which of a source's sound tracks are published: the preferred one (else the first), then one of each further
 * language, in the source's order.
 */
public final class AudioRenditions {

    public static final int MOST = 8;

    private AudioRenditions() {}

    /** The first is the default; empty where the source has no sound. */
    public static List<AudioRendition> choose(List<AudioTrack> tracks, Profile profile) {
        Set<Language> languages = new HashSet<>();
        Set<String> labels = new HashSet<>();
        List<AudioRendition> chosen = new ArrayList<>();
        preferredFirst(tracks).forEach(track -> {
            Language language = Language.of(track.language());
            if (chosen.size() < MOST && languages.add(language)) {
                String label = unused(language.label(), labels);
                String name = "audio-" + chosen.size() + "-" + language.code();
                chosen.add(
                        new AudioRendition(name, track.stream(), language.tag(), label, profile.audioBitsPerSecond()));
            }
        });
        return List.copyOf(chosen);
    }

    private static Stream<AudioTrack> preferredFirst(List<AudioTrack> tracks) {
        Stream<AudioTrack> first = tracks.stream().filter(AudioTrack::preferred).limit(1);
        return Stream.concat(first, tracks.stream());
    }

    private static String unused(String label, Set<String> used) {
        String unused = label;
        for (int number = 2; !used.add(unused); number++) {
            unused = label + " " + number;
        }
        return unused;
    }
}

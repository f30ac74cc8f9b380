package io.reelmill.core.film;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.media.AudioTrack;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AudioRenditionsTest {

    @Test
    void the_preferred_track_comes_first() {
        assertThat(choose(track(1, "deu"), preferred(2, "eng")))
                .containsExactly(
                        new AudioRendition("audio-0-eng", 2, "en", "English", 128_000),
                        new AudioRendition("audio-1-deu", 1, "de", "German", 128_000));
    }

    @Test
    void without_a_preference_the_first_track_is_the_default() {
        assertThat(choose(track(3, "fra"), track(1, "eng")))
                .extracting(AudioRendition::stream)
                .containsExactly(3, 1);
    }

    @Test
    void one_track_of_each_language_is_published() {
        assertThat(choose(track(1, "ger"), track(2, "deu"), track(3, "de"), track(4, "de-AT"), preferred(5, "de")))
                .extracting(AudioRendition::stream)
                .containsExactly(5, 4);
    }

    @Test
    void eight_tracks_without_a_language_become_one_rendition() {
        AudioTrack[] tracks =
                IntStream.range(0, 8).mapToObj(n -> track(n, "und")).toArray(AudioTrack[]::new);
        assertThat(choose(tracks)).containsExactly(new AudioRendition("audio-0-und", 0, "und", "Audio", 128_000));
    }

    @Test
    void at_most_eight_renditions_are_made() {
        AudioTrack[] tracks = Stream.of("en", "de", "fr", "it", "es", "pt", "nl", "sv", "fi", "da")
                .map(language -> track(0, language))
                .toArray(AudioTrack[]::new);
        assertThat(choose(tracks)).hasSize(8);
    }

    @Test
    void a_silent_film_has_none() {
        assertThat(choose()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "eng, en, audio-0-eng, English",
        "fre, fr, audio-0-fra, French",
        "pt-BR, pt-BR, audio-0-por, Portuguese (Brazil)",
        "pt_br, pt-BR, audio-0-por, Portuguese (Brazil)",
        "zh_tw, zh-TW, audio-0-zho, Chinese (Taiwan)",
        "gsw, gsw, audio-0-gsw, Swiss German",
        "he, he, audio-0-heb, Hebrew",
        "iw, he, audio-0-heb, Hebrew",
        "xq, xq, audio-0-xq, xq",
        "und, und, audio-0-und, Audio",
        "'', und, audio-0-und, Audio",
        "en-x-secret, en, audio-0-eng, English"
    })
    void languages_are_written_the_shortest_way(String found, String tag, String name, String label) {
        AudioRendition rendition = choose(track(1, found)).get(0);
        assertThat(rendition.language()).isEqualTo(tag);
        assertThat(rendition.name()).isEqualTo(name);
        assertThat(rendition.label()).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "e\"n",
                "en\r\n#EXT-X-ENDLIST",
                "<script>",
                "${jndi:ldap://x}",
                "\u202Enum",
                "%2e%2e",
                "en/../..",
                "a",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void a_hostile_language_is_no_language(String found) {
        assertThat(choose(track(1, found)))
                .containsExactly(new AudioRendition("audio-0-und", 1, "und", "Audio", 128_000));
    }

    private static List<AudioRendition> choose(AudioTrack... tracks) {
        return AudioRenditions.choose(List.of(tracks), Films.USUAL);
    }

    private static AudioTrack track(int stream, String language) {
        return new AudioTrack(stream, "aac", 2, 48_000, language, false);
    }

    private static AudioTrack preferred(int stream, String language) {
        return new AudioTrack(stream, "aac", 2, 48_000, language, true);
    }
}

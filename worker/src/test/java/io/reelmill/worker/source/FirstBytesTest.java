package io.reelmill.worker.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.failure.FailureException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstBytesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10.0,\nfile:///etc/passwd\n",
                "\u00ef\u00bb\u00bf \r\n#EXTM3U\n",
                "ffconcat version 1.0\nfile '/etc/passwd'\n",
                "<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\" type=\"static\">",
                "<SmoothStreamingMedia MajorVersion=\"2\">",
                "<asx version=\"3.0\"><entry><ref href=\"http://127.0.0.1/\"/></entry></asx>",
                "[playlist]\nFile1=http://127.0.0.1/\n",
                "v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\nm=video 5004 RTP/AVP 96\r\n",
                "http://127.0.0.1:8080/film.mp4\n",
                "file:///etc/passwd"
            })
    void what_names_other_files_is_unsafe(String text) {
        assertRefused(text.getBytes(StandardCharsets.ISO_8859_1), FailureCode.SOURCE_UNSAFE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This is not a video.",
                "<!doctype html><html><script>document.title=\"xss\"</script></html>",
                "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><r>&x;</r>",
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"file:///etc/passwd\"/></svg>",
                "1\n00:00:00,000 --> 00:00:02,000\nonly subtitles here\n"
            })
    void other_text_is_unreadable(String text) {
        assertRefused(text.getBytes(StandardCharsets.ISO_8859_1), FailureCode.SOURCE_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "89504e470d0a1a0a0000000d49484452",
                "ffd8ffe000104a46494600",
                "47494638396101",
                "524946462400000057454250565038",
                "0000001c6674797068656963000000",
                "524946462400000057415645666d74",
                "4944330400000000",
                "fffde40498666677",
                "fff15080",
                "664c6143"
            })
    void pictures_and_sounds_have_no_moving_picture(String hex) {
        assertRefused(HexFormat.of().parseHex(hex), FailureCode.SOURCE_NO_VIDEO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"504b030414000000", "7f454c4602010100", "1f8b0800", "255044462d312e34ff"})
    void archives_and_programs_are_unreadable(String hex) {
        assertRefused(HexFormat.of().parseHex(hex), FailureCode.SOURCE_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000001c6674797069736f6d00000200",
                "1a45dfa39f4286810142f78101",
                "4740001000000",
                "000001ba44000400",
                "464c560105000000",
                "52494646244f010041564920",
                "4f67675300020000",
                "3026b2758e66cf11",
                "060e2b34020501010d010201"
            })
    void what_may_be_a_film_is_let_through(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex.length() % 2 == 0 ? hex : hex + "0");
        assertThatCode(() -> FirstBytes.refuse(bytes)).doesNotThrowAnyException();
    }

    private static void assertRefused(byte[] first, FailureCode code) {
        assertThatThrownBy(() -> FirstBytes.refuse(first)).isInstanceOfSatisfying(FailureException.class, refusal -> {
            assertThat(refusal.failure().code()).isEqualTo(code);
        });
    }
}

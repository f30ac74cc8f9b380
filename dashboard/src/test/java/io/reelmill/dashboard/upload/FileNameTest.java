package io.reelmill.dashboard.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "../../../../tmp/evil.mp4,           evil.mp4",
        "..\\..\\windows\\evil.mp4,          evil.mp4",
        "/etc/passwd,                        passwd",
        "C:\\films\\a.mp4,                   a.mp4",
        "'  padded.mp4  ',                   padded.mp4",
        "-rf.mp4,                            -rf.mp4",
        "concat:a.mp4|b.mp4,                 concat:a.mp4|b.mp4",
        "clip%03d.mp4,                       clip%03d.mp4",
        "<script>alert(1)</script>.mp4,      script>.mp4",
    })
    void only_the_last_part_of_a_path_is_kept(String sent, String kept) {
        assertThat(FileName.clean(sent).text()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", ".", "..", "/", "a/", "\r\n", "\u202e", "\u0000"})
    void what_is_no_name_gets_one(String sent) {
        assertThat(FileName.clean(sent).text()).isEqualTo("upload");
    }

    @Test
    void what_cannot_be_seen_is_left_out() {
        assertThat(FileName.clean("carriage\r\nSet-Cookie: a=b.mp4").text()).isEqualTo("carriageSet-Cookie: a=b.mp4");
        assertThat(FileName.clean("photo\u202e4pm.exe").text()).isEqualTo("photo4pm.exe");
        assertThat(FileName.clean("nul\u0000byte.mp4").text()).isEqualTo("nulbyte.mp4");
        assertThat(FileName.clean("tab\there\ud800.mp4").text()).isEqualTo("tabhere.mp4");
    }

    @Test
    void every_script_is_kept_and_composed() {
        assertThat(FileName.clean("日本語のビデオ.mp4").text()).isEqualTo("日本語のビデオ.mp4");
        assertThat(FileName.clean("e\u0301clair.mp4").text()).isEqualTo("éclair.mp4");
        assertThat(FileName.clean("مقطع فيديو.mp4").text()).isEqualTo("مقطع فيديو.mp4");
        String family = "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67.mp4";
        assertThat(FileName.clean(family).text()).isEqualTo(family);
    }

    @Test
    void a_long_name_is_cut_before_its_extension_and_never_within_a_character() {
        assertThat(FileName.clean("a".repeat(300) + ".mp4").text()).hasSize(255).endsWith("a.mp4");
        String emoji = FileName.clean("\ud83d\ude00".repeat(200) + ".mp4").text();
        assertThat(emoji).hasSizeLessThanOrEqualTo(255).endsWith("\ude00.mp4");
    }

    @ParameterizedTest
    @CsvSource({
        "film.mp4,      film",
        "video.mp4.exe, video.mp4",
        ".mp4,          .mp4",
        ".htaccess,     .htaccess",
        "--help,        --help",
        "a. b c,        a. b c",
        "Act 1. Night,  Act 1. Night",
    })
    void a_film_is_called_like_its_file_without_the_extension(String name, String title) {
        assertThat(FileName.clean(name).title()).isEqualTo(title);
    }
}

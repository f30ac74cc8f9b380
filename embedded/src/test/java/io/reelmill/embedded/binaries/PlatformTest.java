package io.reelmill.embedded.binaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.embedded.binaries.Platform.Glibc;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlatformTest {

    @Test
    void a_current_linux_on_x86_64_will_do() {
        assertThatCode(() -> linux("amd64", "2.35").check()).doesNotThrowAnyException();
        assertThatCode(() -> linux("amd64", "2.41").check()).doesNotThrowAnyException();
    }

    @Test
    void every_other_platform_is_refused_in_one_sentence_that_says_what_to_do() {
        assertRefused(new Platform("Mac OS X", "aarch64", Optional.empty()), "Mac OS X on aarch64");
        assertRefused(linux("aarch64", "2.36"), "Linux on aarch64");
        assertRefused(linux("amd64", "2.31"), "Linux with glibc 2.31");
        assertRefused(new Platform("Linux", "amd64", Optional.empty()), "Linux with another or an older C library");
    }

    @Test
    void the_loader_tells_the_version_of_the_library() {
        assertThat(Glibc.in("ld.so (Debian GLIBC 2.36-9+deb12u14) stable release version 2.36."))
                .contains(new Glibc(2, 36));
        assertThat(Glibc.in("/lib64/ld-linux-x86-64.so.2: --version: cannot open shared object file"))
                .isEmpty();
    }

    private static Platform linux(String architecture, String glibc) {
        return new Platform("Linux", architecture, Glibc.in("release version " + glibc));
    }

    private static void assertRefused(Platform platform, String found) {
        assertThatThrownBy(platform::check)
                .isInstanceOf(UnsupportedPlatformException.class)
                .hasMessageContaining("but this is " + found + ": use ")
                .hasMessageNotContaining("\n");
    }
}

package io.reelmill.core.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/etc/passwd",
                "videos/",
                "videos//a",
                "..",
                "../a",
                "videos/../../a",
                "videos/.",
                "./a",
                "a/b\0c",
                "a\nb",
                "a\r",
                "\ta",
                "a\u007f",
                "half a \ud83d"
            })
    void hostile_names_are_refused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ObjectKey(name));
        assertThat(ObjectKey.parse(name)).isEmpty();
    }

    @Test
    void names_that_s3_would_not_take_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ObjectKey("a".repeat(1025)));
        assertThatIllegalArgumentException().isThrownBy(() -> new ObjectKey("ü".repeat(600)));
    }

    @Test
    void a_child_is_below() {
        assertThat(new ObjectKey("videos/1").child("source..mp4")).hasToString("videos/1/source..mp4");
        assertThatIllegalArgumentException().isThrownBy(() -> new ObjectKey("videos").child("../x"));
    }

    @Test
    void a_name_that_is_a_key_is_read() {
        assertThat(ObjectKey.parse("videos/1/a b.mp4")).contains(new ObjectKey("videos/1/a b.mp4"));
    }
}

package io.reelmill.core.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class JoinedStreamTest {

    private static final List<byte[]> PARTS = List.of(new byte[] {0, 1, 2}, new byte[] {3}, new byte[] {4, 5, 6, 7});
    private static final byte[] WHOLE = {0, 1, 2, 3, 4, 5, 6, 7};

    private final List<Integer> opened = new ArrayList<>();
    private int closed;

    @Test
    void every_range_is_the_same_as_that_of_the_whole() throws IOException {
        for (int from = 0; from < WHOLE.length; from++) {
            for (int to = from; to <= WHOLE.length; to++) {
                try (InputStream range = JoinedStream.of(parts(), from, to - from)) {
                    assertThat(range.readAllBytes()).isEqualTo(Arrays.copyOfRange(WHOLE, from, to));
                }
            }
        }
        assertThat(closed).isEqualTo(opened.size());
    }

    @Test
    void only_what_the_range_touches_is_opened() throws IOException {
        try (InputStream range = JoinedStream.of(parts(), 3, 2)) {
            assertThat(opened).isEmpty();
            range.readAllBytes();
        }

        assertThat(opened).containsExactly(1, 2);
    }

    @Test
    void a_part_that_is_shorter_than_it_was_ends_the_reading() {
        List<JoinedStream.Part> parts = List.of(new JoinedStream.Part(4, () -> InputStream.nullInputStream()));

        assertThatExceptionOfType(EOFException.class)
                .isThrownBy(() -> JoinedStream.of(parts, 0, 4).readAllBytes());
    }

    private List<JoinedStream.Part> parts() {
        List<JoinedStream.Part> parts = new ArrayList<>();
        for (int at = 0; at < PARTS.size(); at++) {
            int number = at;
            parts.add(new JoinedStream.Part(PARTS.get(at).length, () -> open(number)));
        }
        return parts;
    }

    private InputStream open(int part) {
        opened.add(part);
        return new ByteArrayInputStream(PARTS.get(part)) {
            @Override
            public void close() throws IOException {
                super.close();
                closed++;
            }
        };
    }
}

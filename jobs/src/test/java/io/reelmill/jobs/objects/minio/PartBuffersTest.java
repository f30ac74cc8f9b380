package io.reelmill.jobs.objects.minio;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartBuffersTest {

    private static final int PART = 8 * 1024 * 1024;

    @Test
    void a_reception_holds_three_parts_and_no_more() {
        try (PartBuffers buffers = new PartBuffers(new PartMemory(1_000))) {
            buffers.first(PART);
            assertThat(buffers.take(PART)).isNotNull();
            assertThat(buffers.take(PART)).isNotNull();
            assertThat(buffers.take(PART)).isNull();
        }
    }

    @Test
    void where_memory_is_short_a_reception_still_holds_one() {
        PartMemory memory = new PartMemory(8);
        try (PartBuffers one = new PartBuffers(memory);
                PartBuffers other = new PartBuffers(memory)) {
            one.first(PART);
            PartBuffer otherFirst = other.first(PART);
            assertThat(one.take(PART)).isNotNull();
            assertThat(one.take(PART)).isNull();
            assertThat(other.take(PART)).isNull();

            other.giveBack(otherFirst);
            assertThat(other.take(PART)).isSameAs(otherFirst);
        }
    }

    @Test
    void closing_gives_the_memory_back_once() {
        PartMemory memory = new PartMemory(16);
        PartBuffers buffers = new PartBuffers(memory);
        buffers.first(PART);
        buffers.take(PART);
        buffers.take(PART);

        buffers.close();
        buffers.close();

        assertThat(memory.tryTake(2 * PART)).isTrue();
        assertThat(memory.tryTake(1)).isFalse();
    }

    @Test
    void larger_parts_wait_until_the_smaller_are_back() {
        PartMemory memory = new PartMemory(32);
        try (PartBuffers buffers = new PartBuffers(memory)) {
            PartBuffer first = buffers.first(PART);
            PartBuffer second = requireNonNull(buffers.take(PART));
            buffers.giveBack(first);
            assertThat(buffers.take(2 * PART)).isNull();

            buffers.giveBack(second);
            assertThat(buffers.take(2 * PART)).isNotNull();
            assertThat(buffers.take(2 * PART)).isNotNull();
            assertThat(memory.tryTake(3 * PART)).isFalse();
            assertThat(memory.tryTake(2 * PART)).isTrue();
        }
    }
}

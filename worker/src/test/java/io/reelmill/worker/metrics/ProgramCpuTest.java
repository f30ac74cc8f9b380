package io.reelmill.worker.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgramCpuTest {

    @Test
    void time_of_children_is_read_behind_a_name_of_any_kind() {
        String stat = "4711 (ja) (va x) S 1 4711 4711 0 -1 4194560 10 20 30 40 500 60 1234 66 20 0 42 0 12345 1 2 3";

        assertThat(ProgramCpu.seconds(stat)).isEqualTo(13.0);
    }
}

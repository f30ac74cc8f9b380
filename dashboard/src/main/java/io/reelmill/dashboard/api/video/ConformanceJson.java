package io.reelmill.dashboard.api.video;

import io.reelmill.core.conformance.ConformanceReport;
import io.reelmill.core.conformance.Finding;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;

/**
 * How a film stands to the rules of HLS.
 *
 * @param passed whether no rule is broken that players rely on
 * @param sealed whether the whole film was looked at, not what there is of it so far
 */
@Schema(name = "Conformance")
record ConformanceJson(boolean passed, boolean sealed, List<FindingJson> findings) {

    /**
     * What was found about one rule.
     *
     * @param requirement {@code must} or {@code should}
     * @param verdict {@code kept}, {@code broken} or {@code not_applicable}
     */
    @Schema(name = "Finding")
    record FindingJson(
            String id, String name, String requirement, String sentence, String verdict, List<String> problems) {

        static FindingJson of(Finding finding) {
            return new FindingJson(
                    finding.rule().id(),
                    word(finding.rule()),
                    word(finding.rule().requirement()),
                    finding.rule().sentence(),
                    word(finding.verdict()),
                    finding.problems());
        }

        private static String word(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT);
        }
    }

    static ConformanceJson of(ConformanceReport report, boolean sealed) {
        return new ConformanceJson(
                report.passed(),
                sealed,
                report.findings().stream().map(FindingJson::of).toList());
    }
}

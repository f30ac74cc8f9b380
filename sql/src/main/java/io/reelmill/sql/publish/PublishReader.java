package io.reelmill.sql.publish;

import io.reelmill.core.media.FrameRate;
import io.reelmill.core.media.PictureSize;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.publish.Outline;
import io.reelmill.core.publish.Rendition;
import io.reelmill.core.publish.SealedRendition;
import io.reelmill.core.publish.SegmentRun;
import io.reelmill.sql.row.Row;
import java.sql.SQLException;

/** Makes renditions and runs of their rows. */
final class PublishReader {

    private PublishReader() {}

    static Rendition rendition(Row row) throws SQLException {
        boolean picture = row.truth("picture");
        return new Rendition(
                row.text("name"),
                picture,
                row.text("codecs"),
                picture ? new PictureSize(row.whole("width"), row.whole("height")) : null,
                picture ? FrameRate.parse(row.text("frame_rate")) : null,
                row.textOrNull("language"),
                row.textOrNull("label"),
                row.whole("cap_bits_per_second"),
                new ObjectKey(row.text("init_key")),
                row.text("init_sha256"));
    }

    static SealedRendition sealed(Row row) throws SQLException {
        return new SealedRendition(
                row.text("name"), row.whole("average_bits_per_second"), row.whole("peak_bits_per_second"));
    }

    static SegmentRun run(Row row) throws SQLException {
        return new SegmentRun(
                row.text("rendition"),
                row.whole("first_segment"),
                new ObjectKey(row.text("folder")),
                row.whole("timescale"),
                row.bigs("durations"),
                row.wholes("sizes"));
    }

    static Outline outline(Row row) throws SQLException {
        return new Outline(
                row.text("name"),
                row.text("codecs"),
                row.truth("sealed") ? sealed(row) : null,
                row.whole("segments"),
                row.big("bytes"));
    }
}

package io.reelmill.sql.thumbnail;

import io.reelmill.core.media.PictureSize;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.thumbnail.Poster;
import io.reelmill.core.thumbnail.Still;
import io.reelmill.core.thumbnail.Storyboard;
import io.reelmill.core.thumbnail.ThumbnailImage;
import io.reelmill.core.thumbnail.Thumbnails;
import io.reelmill.sql.row.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One row of table {@code thumbnail}, and of what {@code queries/thumbnail/keep.sql} is given. */
record ThumbnailRow(
        String kind,
        int number,
        String objectKey,
        int width,
        int height,
        int sizeBytes,
        @Nullable Double seconds,
        @Nullable Double score,
        @Nullable String cuesKey) {

    static List<ThumbnailRow> of(Thumbnails made) {
        List<ThumbnailRow> rows = new ArrayList<>();
        Poster poster = made.poster();
        if (poster != null) {
            Still still = poster.still();
            rows.add(row(ThumbnailKind.POSTER, 0, still.image(), still.seconds(), poster.score(), null));
            rows.add(row(ThumbnailKind.CARD, 0, poster.card(), null, null, null));
        }
        for (int i = 0; i < made.stills().size(); i++) {
            Still still = made.stills().get(i);
            rows.add(row(ThumbnailKind.STILL, i, still.image(), still.seconds(), null, null));
        }
        Storyboard storyboard = made.storyboard();
        if (storyboard != null) {
            String cues = storyboard.cues().value();
            rows.add(row(ThumbnailKind.STORYBOARD, 0, storyboard.image(), null, null, cues));
        }
        ThumbnailImage preview = made.preview();
        if (preview != null) {
            rows.add(row(ThumbnailKind.PREVIEW, 0, preview, null, null, null));
        }
        return rows;
    }

    private static ThumbnailRow row(
            ThumbnailKind kind,
            int number,
            ThumbnailImage image,
            @Nullable Double seconds,
            @Nullable Double score,
            @Nullable String cuesKey) {
        return new ThumbnailRow(
                kind.word(),
                number,
                image.object().value(),
                image.size().width(),
                image.size().height(),
                image.sizeBytes(),
                seconds,
                score,
                cuesKey);
    }

    static ThumbnailRow read(Row row) throws SQLException {
        return new ThumbnailRow(
                row.text("kind"),
                row.whole("number"),
                row.text("object_key"),
                row.whole("width"),
                row.whole("height"),
                row.whole("size_bytes"),
                row.decimalOrNull("seconds"),
                row.decimalOrNull("score"),
                row.textOrNull("cues_key"));
    }

    /** @param rows of one version of one film, stills in their order */
    static Thumbnails together(List<ThumbnailRow> rows) {
        ThumbnailRow poster = null;
        ThumbnailImage card = null;
        List<Still> stills = new ArrayList<>();
        Storyboard storyboard = null;
        ThumbnailImage preview = null;
        for (ThumbnailRow row : rows) {
            switch (ThumbnailKind.of(row.kind)) {
                case POSTER -> poster = row;
                case CARD -> card = row.image();
                case STILL -> stills.add(row.still());
                case STORYBOARD ->
                    storyboard = new Storyboard(row.image(), new ObjectKey(Objects.requireNonNull(row.cuesKey)));
                case PREVIEW -> preview = row.image();
            }
        }
        return new Thumbnails(poster == null ? null : poster.posterWith(card), stills, storyboard, preview);
    }

    /** @param card null where a version of the program made the poster that knew of none; then the poster does for both */
    private Poster posterWith(@Nullable ThumbnailImage card) {
        return new Poster(still(), card == null ? image() : card, Objects.requireNonNull(score));
    }

    private Still still() {
        return new Still(Objects.requireNonNull(seconds), image());
    }

    private ThumbnailImage image() {
        return new ThumbnailImage(new ObjectKey(objectKey), new PictureSize(width, height), sizeBytes);
    }
}

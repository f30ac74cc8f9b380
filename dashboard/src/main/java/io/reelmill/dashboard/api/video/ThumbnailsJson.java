package io.reelmill.dashboard.api.video;

import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.thumbnail.Poster;
import io.reelmill.core.thumbnail.Storyboard;
import io.reelmill.core.thumbnail.ThumbnailImage;
import io.reelmill.core.thumbnail.Thumbnails;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of what there is to see of a film without playing it; what lies at each never changes.
 *
 * @param poster one frame, JPEG
 * @param card the same frame, small, for lists of films, WebP
 * @param images frames spread over the film, JPEG, in the order of time
 * @param preview moments of the film, moving, WebP
 */
@Schema(name = "Thumbnails")
public record ThumbnailsJson(
        @Nullable String poster,
        @Nullable String card,
        List<Image> images,
        @Nullable Board storyboard,
        @Nullable String preview) {

    /** @param timeSeconds when the frame is shown in the film */
    @Schema(name = "Still")
    public record Image(double timeSeconds, String url) {}

    /**
     * Small pictures for a seek bar.
     *
     * @param vtt WebVTT, whose cues name a part of the image each
     * @param image all small pictures side by side, JPEG
     */
    @Schema(name = "Storyboard")
    public record Board(String vtt, String image) {}

    /** Null where nothing is made yet. */
    public static @Nullable ThumbnailsJson of(Thumbnails made, Function<ObjectKey, String> address) {
        if (made.isEmpty()) {
            return null;
        }
        Poster poster = made.poster();
        Storyboard storyboard = made.storyboard();
        ThumbnailImage preview = made.preview();
        return new ThumbnailsJson(
                poster == null ? null : address.apply(poster.still().image().object()),
                poster == null ? null : address.apply(poster.card().object()),
                made.stills().stream()
                        .map(still -> new Image(
                                still.seconds(), address.apply(still.image().object())))
                        .toList(),
                storyboard == null
                        ? null
                        : new Board(
                                address.apply(storyboard.cues()),
                                address.apply(storyboard.image().object())),
                preview == null ? null : address.apply(preview.object()));
    }
}

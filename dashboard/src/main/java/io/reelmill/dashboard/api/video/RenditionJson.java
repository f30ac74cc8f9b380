package io.reelmill.dashboard.api.video;

import io.reelmill.core.film.Rung;
import io.reelmill.core.publish.Outline;
import io.reelmill.core.publish.SealedRendition;
import io.reelmill.core.video.VideoStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One picture rendition of a film, from the moment it is planned.
 *
 * @param codecs RFC 6381; null until its first segment is there
 * @param averageBandwidth measured, in bits per second; null until the film is sealed
 * @param peakBandwidth measured, of the largest segment, in bits per second; null until the film is sealed
 * @param status {@code waiting}, {@code processing}, {@code ready}, or the status in which its video stopped
 */
@Schema(name = "Rendition")
public record RenditionJson(
        String name,
        int width,
        int height,
        @Nullable String codecs,
        String frameRate,
        @Nullable Integer averageBandwidth,
        @Nullable Integer peakBandwidth,
        String status) {

    static RenditionJson of(Rung planned, @Nullable Outline published, VideoStatus status) {
        SealedRendition sealed = published == null ? null : published.sealed();
        return new RenditionJson(
                planned.name(),
                planned.size().width(),
                planned.size().height(),
                published == null ? null : published.codecs(),
                planned.rate().toString(),
                sealed == null ? null : sealed.averageBitsPerSecond(),
                sealed == null ? null : sealed.peakBitsPerSecond(),
                status(published, sealed, status));
    }

    private static String status(@Nullable Outline published, @Nullable SealedRendition sealed, VideoStatus status) {
        if (sealed != null) {
            return VideoStatus.READY.word();
        }
        if (status.settled()) {
            return status.word();
        }
        return published == null ? "waiting" : VideoStatus.PROCESSING.word();
    }
}

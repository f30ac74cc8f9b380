package io.reelmill.dashboard.download;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A file for keeping.
 *
 * @param name {@code original}, or that of a rung's MP4, e.g. {@code 720p.mp4}
 * @param url where it is; the original's needs a token or a session, like the API
 */
@Schema(name = "Download")
public record DownloadJson(String name, String contentType, long sizeBytes, String url) {}

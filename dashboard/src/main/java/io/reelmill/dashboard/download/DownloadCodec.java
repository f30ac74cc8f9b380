package io.reelmill.dashboard.download;

import java.util.Locale;

/** What a film can be had in. */
public enum DownloadCodec {
    H264,
    /** As it was uploaded. */
    SOURCE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

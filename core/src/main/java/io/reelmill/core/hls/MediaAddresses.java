package io.reelmill.core.hls;

import io.reelmill.core.objects.ObjectKey;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Addresses as playlists write them. What lies under {@code videos/<id>/} in the bucket is served under
 * {@code /media/<id>/}; there are also {@code master.m3u8} and, for each rendition, {@code <name>/index.m3u8}.
 */
final class MediaAddresses {

    private static final int FOLDERS_OF_A_VIDEO = 2;

    private MediaAddresses() {}

    /** A media playlist, as the multivariant sees it. */
    static String playlist(String rendition) {
        return rendition + "/index.m3u8";
    }

    /** An object of the same video, as a media playlist sees it. */
    static String object(ObjectKey key) {
        String[] folders = key.value().split("/", FOLDERS_OF_A_VIDEO + 1);
        if (folders.length <= FOLDERS_OF_A_VIDEO) {
            throw new IllegalArgumentException("not an object of a video: " + key);
        }
        return "../" + escaped(folders[FOLDERS_OF_A_VIDEO]);
    }

    private static String escaped(String path) {
        try {
            return new URI(null, null, "/" + path, null).getRawPath().substring(1);
        } catch (URISyntaxException impossible) {
            throw new IllegalArgumentException("not a path: " + path, impossible);
        }
    }
}

package io.reelmill.core.media;

/** Ids of Matroska's elements, with the bits that tell their length (RFC 9559, section 5.1). */
public final class MatroskaId {

    public static final long EBML = 0x1A45DFA3L;
    public static final long SEGMENT = 0x18538067L;
    public static final long SEEK_HEAD = 0x114D9B74L;
    public static final long SEEK = 0x4DBBL;
    public static final long SEEK_ID = 0x53ABL;
    public static final long SEEK_POSITION = 0x53ACL;
    public static final long INFO = 0x1549A966L;
    public static final long TIMESTAMP_SCALE = 0x2AD7B1L;
    public static final long TRACKS = 0x1654AE6BL;
    public static final long TRACK_ENTRY = 0xAEL;
    public static final long TRACK_NUMBER = 0xD7L;
    public static final long TRACK_TYPE = 0x83L;
    public static final long CLUSTER = 0x1F43B675L;
    public static final long CLUSTER_TIMESTAMP = 0xE7L;
    public static final long SIMPLE_BLOCK = 0xA3L;
    public static final long BLOCK_GROUP = 0xA0L;
    public static final long BLOCK = 0xA1L;
    public static final long REFERENCE_BLOCK = 0xFBL;
    public static final long CUES = 0x1C53BB6BL;
    public static final long TAGS = 0x1254C367L;

    private MatroskaId() {}
}

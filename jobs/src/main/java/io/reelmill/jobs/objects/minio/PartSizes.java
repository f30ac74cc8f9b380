package io.reelmill.jobs.objects.minio;

/**
 * How large the parts of an object of unknown length are: small while it may be a small one, so that little memory is
 * needed, growing with their number so that a large one fits into the 10 000 parts that S3 allows.
 *
 * @param first bytes of the first parts
 * @param largest bytes of the last parts
 * @param doubleEvery after so many parts the size doubles
 */
record PartSizes(int first, int largest, int doubleEvery) {

    private static final int MEBIBYTE = 1024 * 1024;
    private static final int MOST_PARTS = 10_000;
    static final int LEAST = 5 * MEBIBYTE;

    /** Ends at 492 GiB. */
    static final PartSizes USUAL = new PartSizes(8 * MEBIBYTE, 64 * MEBIBYTE, 1_000);

    PartSizes {
        if (first < LEAST || largest < first || doubleEvery < 1) {
            throw new IllegalArgumentException("S3 takes no such parts");
        }
    }

    /** Bytes of the part with this number, counted from 1. */
    int of(int number) {
        int doublings = Math.min((number - 1) / doubleEvery, Integer.SIZE);
        return (int) Math.min((long) first << doublings, largest);
    }

    boolean allows(int number) {
        return number <= MOST_PARTS;
    }
}

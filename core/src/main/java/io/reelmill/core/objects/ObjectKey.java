package io.reelmill.core.objects;

/** Where an object lies in the bucket: segments separated by {@code /}, never absolute, never climbing. */
public record ObjectKey(String value) {

    private static final int LONGEST = 1024;

    public ObjectKey {
        if (value.isEmpty() || value.length() > LONGEST || value.startsWith("/") || value.endsWith("/")) {
            throw new IllegalArgumentException("not an object key: " + value);
        }
        for (String part : value.split("/", -1)) {
            if (part.isEmpty()
                    || part.equals(".")
                    || part.equals("..")
                    || part.chars().anyMatch(c -> c < ' ')) {
                throw new IllegalArgumentException("not an object key: " + value);
            }
        }
    }

    public ObjectKey child(String name) {
        return new ObjectKey(value + "/" + name);
    }

    @Override
    public String toString() {
        return value;
    }
}

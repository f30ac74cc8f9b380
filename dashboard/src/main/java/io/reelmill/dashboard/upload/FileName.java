package io.reelmill.dashboard.upload;

import java.text.Normalizer;

/**
 * A file's name as people may see it: no path, nothing that controls a terminal or turns the writing direction, of
 * bounded length. It names no file of ours anywhere.
 */
record FileName(String text) {

    static final int LONGEST = 255;
    private static final String NONE = "upload";
    private static final int LONGEST_EXTENSION = 5;

    /** Makes the best of whatever a client sent. */
    static FileName clean(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        StringBuilder visible = new StringBuilder();
        Normalizer.normalize(last, Normalizer.Form.NFC)
                .codePoints()
                .filter(FileName::visible)
                .forEach(visible::appendCodePoint);
        String name = visible.toString().strip();
        boolean nothing = name.isEmpty() || name.equals(".") || name.equals("..");
        return new FileName(nothing ? NONE : shortened(name));
    }

    /** What a film is called where nobody said so: the name without its extension. */
    String title() {
        String stem =
                text.substring(0, text.length() - extension(text).length()).strip();
        return stem.isEmpty() ? text : stem;
    }

    private static boolean visible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.FORMAT -> character == 0x200D || character == 0x200C;
            default -> true;
        };
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        String extension = extension(name);
        int end = LONGEST - extension.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + extension;
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        boolean extension = dot > 0
                && name.length() - dot - 1 <= LONGEST_EXTENSION
                && name.substring(dot + 1).chars().allMatch(Character::isLetterOrDigit);
        return extension ? name.substring(dot) : "";
    }
}

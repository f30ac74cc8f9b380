package io.reelmill.worker.source;

import io.reelmill.core.failure.FailureException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Refuses by its first bytes what is no film, before any program is let near it: above all what would make a program
 * open other files.
 */
final class FirstBytes {

    static final int ENOUGH = 4096;

    /** Each makes a program open what it names. */
    private static final List<String> REFERENCES = List.of(
            "#extm3u",
            "ffconcat",
            "<mpd",
            "<smoothstreamingmedia",
            "<asx",
            "<smil",
            "<?wpl",
            "<playlist",
            "[playlist]",
            "[reference]",
            "rtsptext",
            "rtsp://",
            "http://",
            "https://",
            "file:",
            "concat:",
            "v=0\no=",
            "v=0\r\no=");

    private static final List<Magic> NO_FILMS = List.of(
            Magic.picture("89504e470d0a1a0a", "a PNG picture"),
            Magic.picture("ffd8ff", "a JPEG picture"),
            Magic.picture("474946383", "a GIF picture"),
            Magic.picture("49492a00", "a TIFF picture"),
            Magic.picture("4d4d002a", "a TIFF picture"),
            Magic.picture("38425053", "a Photoshop picture"),
            Magic.picture("0000000c6a502020", "a JPEG 2000 picture"),
            Magic.picture("52494646........57454250", "a WebP picture"),
            Magic.picture("........66747970(68656963|68656978|6d696631|61766966)", "a HEIF or AVIF picture"),
            Magic.sound("52494646........57415645", "a WAVE sound"),
            Magic.sound("464f524d........41494646", "an AIFF sound"),
            Magic.sound("664c6143", "a FLAC sound"),
            Magic.sound("494433", "an MP3 sound"),
            Magic.sound("fff[0-9a-d]", "a bare MPEG or AAC sound"),
            Magic.sound("ffe[2-7a-f]", "a bare MPEG sound"),
            Magic.sound("2321414d52", "an AMR sound"),
            Magic.other("504b0304", "a ZIP archive"),
            Magic.other("504b0506", "a ZIP archive"),
            Magic.other("7f454c46", "a program"),
            Magic.other("4d5a9000", "a program"),
            Magic.other("1f8b08", "a gzip archive"),
            Magic.other("425a68", "a bzip2 archive"),
            Magic.other("fd377a585a00", "an xz archive"),
            Magic.other("377abcaf271c", "a 7z archive"),
            Magic.other("526172211a07", "a RAR archive"),
            Magic.other("255044462d", "a PDF document"));

    private FirstBytes() {}

    /** @throws FailureException where these are the first bytes of something that is no film */
    static void refuse(byte[] first) {
        String text = new String(first, StandardCharsets.ISO_8859_1);
        boolean readable = isText(text);
        String begin =
                text.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT);
        for (String reference : REFERENCES) {
            boolean there =
                    reference.startsWith("<") ? readable && begin.contains(reference) : begin.startsWith(reference);
            if (there) {
                throw Refusal.unsafe("it is a list of other files (\"" + reference.strip() + "\"), not a film");
            }
        }
        String hex = HexFormat.of().formatHex(first, 0, Math.min(first.length, Magic.LONGEST));
        for (Magic magic : NO_FILMS) {
            if (magic.begins(hex)) {
                throw magic.refusal();
            }
        }
        if (readable) {
            throw Refusal.unreadable("it is text, not a film");
        }
    }

    private static boolean isText(String first) {
        return first.chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f');
    }

    /** The beginning of a kind of file, as a pattern of hexadecimal digits. */
    private record Magic(Pattern digits, String what, Function<String, FailureException> refuse) {

        static final int LONGEST = 16;

        static Magic picture(String digits, String what) {
            return of(digits, what, Refusal::noVideo);
        }

        static Magic sound(String digits, String what) {
            return of(digits, what, Refusal::noVideo);
        }

        static Magic other(String digits, String what) {
            return of(digits, what, Refusal::unreadable);
        }

        private static Magic of(String digits, String what, Function<String, FailureException> refuse) {
            return new Magic(Pattern.compile(digits), what, refuse);
        }

        boolean begins(String hex) {
            return digits.matcher(hex).lookingAt();
        }

        FailureException refusal() {
            return refuse.apply("it is " + what + ", not a film");
        }
    }
}

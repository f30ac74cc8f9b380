package io.reelmill.standalone;

import java.io.PrintStream;
import java.util.Locale;

/** What the person at the terminal sees: one line that says what is being done, and what to do next. */
final class Console {

    private static final int BAR = 30;
    private static final String CLEAR = "\r\u001b[K";

    private final PrintStream out;
    private final boolean terminal = System.console() != null;
    private String shown = "";

    Console(PrintStream out) {
        this.out = out;
    }

    void doing(String what) {
        line(what + " …");
    }

    /** @param fraction 0 to 1 */
    void progress(double fraction, String what) {
        int done = (int) (fraction * BAR);
        line(String.format(
                Locale.ROOT, "[%s%s] %3.0f %%  %s", "█".repeat(done), "·".repeat(BAR - done), fraction * 100, what));
    }

    void say(String what) {
        out.print(terminal ? CLEAR : "");
        out.println(what);
        out.flush();
    }

    void welcome(Standalone standalone) {
        say("""

                Reelmill is up.

                  Pages      %1$s
                  Sign in    admin / %2$s
                  Upload     curl -T film.mp4 -H "Authorization: Bearer %3$s" %1$s/api/v1/videos/
                  Log        %4$s

                Stop it with Ctrl-C.""".formatted(standalone.address(), standalone.adminPassword(), standalone.adminToken(), standalone.log()));
    }

    /** Replaces the line on a terminal; elsewhere each that differs is a line of its own. */
    private void line(String text) {
        if (text.equals(shown)) {
            return;
        }
        shown = text;
        if (terminal) {
            out.print(CLEAR + text);
        } else {
            out.println(text);
        }
        out.flush();
    }
}

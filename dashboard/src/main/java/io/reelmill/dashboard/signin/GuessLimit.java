package io.reelmill.dashboard.signin;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Lets a user name's password be tried a few times at once, then only as often as a person would. Names that nobody
 * bears are counted alike, so that the limit tells nobody who is here.
 */
@Component
class GuessLimit {

    static final int AT_ONCE = 5;
    static final Duration ONE_MORE_AFTER = Duration.ofSeconds(10);

    private static final int REMEMBERED = 10_000;

    private final Clock clock;

    /** When all tries of a name will be there again. */
    @GuardedBy("this")
    private final Map<String, Instant> full = new Remembered();

    GuessLimit(Clock clock) {
        this.clock = clock;
    }

    /** Takes one try; false where none is left now. */
    synchronized boolean take(String username) {
        Instant now = clock.instant();
        Instant spent = full.getOrDefault(key(username), now);
        Instant next = (spent.isBefore(now) ? now : spent).plus(ONE_MORE_AFTER);
        if (Duration.between(now, next).compareTo(ONE_MORE_AFTER.multipliedBy(AT_ONCE)) > 0) {
            return false;
        }
        full.put(key(username), next);
        return true;
    }

    /** Somebody knew the password. */
    synchronized void forgive(String username) {
        full.remove(key(username));
    }

    private static String key(String username) {
        return username.substring(0, Math.min(100, username.length())).toLowerCase(Locale.ROOT);
    }

    /** Forgets whoever was tried first. */
    private static final class Remembered extends LinkedHashMap<String, Instant> {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > REMEMBERED;
        }
    }
}

package io.reelmill.embedded.testing;

import io.reelmill.embedded.ffmpeg.EmbeddedFfmpeg;
import io.reelmill.embedded.postgres.EmbeddedPostgres;
import io.reelmill.embedded.postgres.PostgresOptions;
import io.reelmill.embedded.redis.EmbeddedRedis;
import io.reelmill.embedded.s3.EmbeddedS3;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One set of services for all tests of a JVM: each starts when it is first asked for, all stop with the JVM, and their
 * temporary folder is deleted.
 */
public final class TestServices {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final String EMPTY = "template0";

    private TestServices() {}

    /** The shared server; take a database of your own from {@link #newDatabase()}. */
    public static EmbeddedPostgres postgres() {
        return Postgres.SERVER;
    }

    /** The shared server; keep to keys or channels of your own. */
    public static EmbeddedRedis redis() {
        return Redis.SERVER;
    }

    /** The shared endpoint; keep to a bucket of your own. */
    public static EmbeddedS3 s3() {
        return S3.SERVER;
    }

    public static EmbeddedFfmpeg ffmpeg() {
        return Ffmpeg.PROGRAMS;
    }

    /** An empty database. */
    public static TestDatabase newDatabase() {
        return newDatabase(EMPTY);
    }

    /** A copy of the named database, to which nobody may be connected meanwhile. */
    public static TestDatabase newDatabase(String templateName) {
        return TestDatabase.create(postgres(), "test_" + DATABASES.incrementAndGet(), templateName);
    }

    private static String secret() {
        return UUID.randomUUID().toString();
    }

    private static final class Postgres {
        static final EmbeddedPostgres SERVER = TestFolder.own(
                EmbeddedPostgres.start(TestFolder.resolve("postgres"), 0, secret(), PostgresOptions.throwaway()));
    }

    private static final class Redis {
        static final EmbeddedRedis SERVER =
                TestFolder.own(EmbeddedRedis.start(TestFolder.resolve("redis"), 0, secret()));
    }

    private static final class S3 {
        static final EmbeddedS3 SERVER =
                TestFolder.own(EmbeddedS3.start(TestFolder.resolve("s3"), 0, "test", secret()));
    }

    private static final class Ffmpeg {
        static final EmbeddedFfmpeg PROGRAMS = EmbeddedFfmpeg.unpack();
    }
}

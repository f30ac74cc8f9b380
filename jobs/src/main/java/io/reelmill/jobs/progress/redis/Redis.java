package io.reelmill.jobs.progress.redis;

import io.reelmill.core.progress.Progress;
import io.reelmill.core.video.VideoId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.Response;
import redis.clients.jedis.exceptions.JedisConnectionException;

/** What we ask of Redis; every call may throw a {@code JedisException}. */
final class Redis implements AutoCloseable {

    static final String CHANNEL = "reelmill:progress";
    private static final String KEY = "reelmill:progress:";
    private static final int CONNECTIONS = 4;
    private static final int KEPT = 2;

    private final RedisProperties properties;
    private final Timing timing;
    private final RedisClient client;

    Redis(RedisProperties properties, Timing timing) {
        this.properties = properties;
        this.timing = timing;
        this.client = RedisClient.builder()
                .clientConfig(sockets().build())
                .fromURI(properties.url())
                .poolConfig(pool(timing.answer()))
                .build();
    }

    /** Tells all of it in one round trip. */
    void tell(List<Note> notes) {
        onLiveConnection(() -> {
            try (Pipeline pipeline = client.pipelined()) {
                List<Response<Object>> answers = new ArrayList<>();
                notes.forEach(note -> answers.add(note.ended() ? clear(pipeline, note) : publish(pipeline, note)));
                pipeline.sync();
                answers.forEach(Response::get);
                return answers.size();
            }
        });
    }

    List<Progress> of(VideoId video) {
        List<String> keys = List.of(KEY + video);
        List<String> arguments = List.of(Long.toString(timing.fresh().toSeconds()));
        Object fresh = onLiveConnection(() -> client.eval(Script.READ.text(), keys, arguments));
        return ((List<?>) fresh)
                .stream()
                        .map(json -> ProgressJson.read((String) json))
                        .flatMap(Optional::stream)
                        .toList();
    }

    boolean ping() {
        return onLiveConnection(client::ping).equals("PONG");
    }

    /** A connection for listening, which fails when Redis is silent for too long. */
    Jedis listener() {
        JedisClientConfig config = sockets()
                .blockingSocketTimeoutMillis((int) timing.silence().toMillis())
                .build();
        return new Jedis(properties.url(), config);
    }

    @Override
    public void close() {
        client.close();
    }

    // Where one connection broke, those that lie idle most likely did as well.
    private <T> T onLiveConnection(Supplier<T> question) {
        try {
            return question.get();
        } catch (JedisConnectionException broken) {
            client.getPool().clear();
            throw broken;
        }
    }

    private Response<Object> publish(Pipeline pipeline, Note note) {
        Progress progress = note.progress();
        return pipeline.eval(
                Script.PUBLISH.text(),
                List.of(KEY + progress.video()),
                List.of(
                        progress.work().toString(),
                        Integer.toString(progress.attempt()),
                        ProgressJson.write(progress),
                        Long.toString(timing.fresh().toSeconds() * KEPT),
                        CHANNEL));
    }

    private static Response<Object> clear(Pipeline pipeline, Note note) {
        Progress progress = note.progress();
        return pipeline.eval(
                Script.CLEAR.text(),
                List.of(KEY + progress.video()),
                List.of(progress.work().toString(), Integer.toString(progress.attempt())));
    }

    private DefaultJedisClientConfig.Builder sockets() {
        return DefaultJedisClientConfig.builder()
                .connectionTimeoutMillis((int) timing.answer().toMillis())
                .socketTimeoutMillis((int) timing.answer().toMillis())
                .clientName("reelmill");
    }

    private static ConnectionPoolConfig pool(Duration wait) {
        ConnectionPoolConfig pool = new ConnectionPoolConfig();
        pool.setMaxTotal(CONNECTIONS);
        pool.setMaxIdle(CONNECTIONS);
        pool.setMaxWait(wait);
        pool.setJmxEnabled(false);
        return pool;
    }
}

package io.reelmill.embedded.postgres;

import java.util.List;

/**
 * What may differ between servers.
 *
 * @param durable whether committed data survives a crash of the machine; false only for data that may be lost
 * @param maxConnections how many connections it takes, at least 10
 * @param sharedBuffersMegabytes memory for pages shared by all connections, at least 16
 */
public record PostgresOptions(boolean durable, int maxConnections, int sharedBuffersMegabytes) {

    public PostgresOptions {
        if (maxConnections < 10) {
            throw new IllegalArgumentException("at least 10 connections, not " + maxConnections);
        }
        if (sharedBuffersMegabytes < 16) {
            throw new IllegalArgumentException("at least 16 MB of shared buffers, not " + sharedBuffersMegabytes);
        }
    }

    /** For data that matters. */
    public static PostgresOptions standard() {
        return new PostgresOptions(true, 200, 128);
    }

    /** For tests: faster, and lost when the machine crashes. */
    public static PostgresOptions throwaway() {
        return new PostgresOptions(false, 200, 64);
    }

    List<String> settings() {
        String onOff = durable ? "on" : "off";
        return List.of(
                "fsync=" + onOff,
                "synchronous_commit=" + onOff,
                "full_page_writes=" + onOff,
                "max_connections=" + maxConnections,
                "shared_buffers=" + sharedBuffersMegabytes + "MB");
    }
}

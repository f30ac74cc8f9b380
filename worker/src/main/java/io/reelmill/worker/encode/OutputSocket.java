package io.reelmill.worker.encode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/**
 * A socket in the attempt's folder to which the encoder writes one of its outputs. Unlike a file it holds next to
 * nothing, wakes its reader at once and makes a fast encoder wait for a slow store; unlike a pipe it does not block
 * whoever opens it first.
 */
final class OutputSocket implements AutoCloseable {

    private final String name;
    private final ServerSocketChannel listener;
    private volatile boolean closed;

    private OutputSocket(String name, ServerSocketChannel listener) {
        this.name = name;
        this.listener = listener;
    }

    /** @param name of the socket in the folder, which must be the encoder's working folder */
    static OutputSocket in(Path folder, String name) {
        try {
            ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            listener.bind(UnixDomainSocketAddress.of(folder.resolve(name)));
            return new OutputSocket(name, listener);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen in the folder " + folder, e);
        }
    }

    /** Its name for ffmpeg; relative, because the path of a socket must be short. */
    String target() {
        return "unix:" + name;
    }

    /** Waits for the encoder; an encoder that never came has written nothing. */
    InputStream accept() throws IOException {
        try {
            SocketChannel connection = listener.accept();
            return Channels.newInputStream(connection);
        } catch (AsynchronousCloseException never) {
            return InputStream.nullInputStream();
        } catch (ClosedChannelException e) {
            if (closed) {
                return InputStream.nullInputStream();
            }
            throw e;
        }
    }

    /** Lets nobody connect any more; a connection that is there goes on. */
    @Override
    public void close() {
        closed = true;
        try {
            listener.close();
        } catch (IOException alreadyBroken) {
            // nobody can connect to it either way
        }
    }
}

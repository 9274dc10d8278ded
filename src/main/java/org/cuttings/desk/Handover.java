package org.cuttings.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channel;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A second window on the same archive hands its files to the first. Who is first holds a lock,
/// which the system lets go when the process ends, however it ends; beside it lies a socket of this
/// machine on which files are named. Where there can be no lock or no socket, two windows write to
/// the archive in turn, which it bears.
public final class Handover implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Handover.class);
    private static final String TAKEN = "taken";
    private static final int SECONDS = 5;

    /// Nobody names more in one go.
    private static final int MOST_BYTES = 16 << 20;

    private final boolean first;
    private final @Nullable FileChannel lock;
    private final Path socketFile;
    private volatile @Nullable ServerSocketChannel socket;

    private Handover(boolean first, @Nullable FileChannel lock, Path socketFile) {
        this.first = first;
        this.lock = lock;
        this.socketFile = socketFile;
    }

    /// @param state the folder of the program's state
    public static Handover of(Path state, Path archive) {
        String name = "window-" + name(archive);
        Path socketFile = state.resolve(name + ".socket");
        FileChannel file = null;
        try {
            Files.createDirectories(state);
            file =
                    FileChannel.open(
                            state.resolve(name + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (file.tryLock() != null) {
                return new Handover(true, file, socketFile);
            }
        } catch (OverlappingFileLockException thisProcess) {
            LOG.debug("this process has the archive open already", thisProcess);
        } catch (IOException refused) {
            LOG.warn("no lock can be had in the folder of the program's state", refused);
            return new Handover(true, file, socketFile);
        }
        close(file);
        return new Handover(false, null, socketFile);
    }

    /// Short, as a socket's path may have some hundred characters only.
    private static String name(Path archive) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(
                                    archive.toAbsolutePath()
                                            .normalize()
                                            .toString()
                                            .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /// Whether no other window has the archive open.
    public boolean isFirst() {
        return first;
    }

    /// Takes what later windows hand over, until this is closed.
    ///
    /// @param taker called on a thread of its own; with an empty list where a window was opened
    ///   without files
    public void listen(Consumer<List<Path>> taker) {
        try {
            Files.deleteIfExists(socketFile);
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            socket = server;
            server.bind(UnixDomainSocketAddress.of(socketFile));
            Thread.ofVirtual().name("handover").start(() -> accept(server, taker));
        } catch (IOException | UnsupportedOperationException noSocket) {
            LOG.warn("later windows can't hand their files over", noSocket);
        }
    }

    private static void accept(ServerSocketChannel server, Consumer<List<Path>> taker) {
        while (server.isOpen()) {
            try (SocketChannel other = server.accept()) {
                taker.accept(within(() -> read(other)));
                other.write(ByteBuffer.wrap(TAKEN.getBytes(StandardCharsets.UTF_8)));
            } catch (IOException | CompletionException broken) {
                // Closed, or a window that ended amid a word: the next may come.
                LOG.debug("a handover ended early", broken);
            }
        }
    }

    private static List<Path> read(SocketChannel other) {
        try {
            InputStream in = Channels.newInputStream(other);
            List<Path> files = new ArrayList<>();
            ByteArrayOutputStream name = new ByteArrayOutputStream();
            for (int i = 0; i < MOST_BYTES; i++) {
                int b = in.read();
                if (b > 0) {
                    name.write(b);
                } else if (b == 0 && name.size() > 0) {
                    files.add(Path.of(name.toString(StandardCharsets.UTF_8)));
                    name.reset();
                } else if (b == 0) {
                    return files;
                } else {
                    throw new IOException("it ended before it was over");
                }
            }
            throw new IOException("it names too many files");
        } catch (IOException | InvalidPathException broken) {
            throw new CompletionException(broken);
        }
    }

    /// Hands files to the window that is open, which also comes to the front.
    ///
    /// @return false where it does not answer
    public boolean give(List<Path> files) {
        ByteArrayOutputStream names = new ByteArrayOutputStream();
        for (Path file : files) {
            names.writeBytes(file.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8));
            names.write(0);
        }
        names.write(0);
        try (SocketChannel first = SocketChannel.open(UnixDomainSocketAddress.of(socketFile))) {
            return within(() -> {
                try {
                    first.write(ByteBuffer.wrap(names.toByteArray()));
                    byte[] answer = Channels.newInputStream(first).readNBytes(TAKEN.length());
                    return new String(answer, StandardCharsets.UTF_8).equals(TAKEN);
                } catch (IOException broken) {
                    throw new CompletionException(broken);
                }
            });
        } catch (IOException | UnsupportedOperationException | CompletionException noAnswer) {
            LOG.warn("the window that is open does not answer", noAnswer);
            return false;
        }
    }

    /// A socket's channel knows no time limit of its own.
    private static <T> T within(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Thread::startVirtualThread)
                .orTimeout(SECONDS, TimeUnit.SECONDS)
                .join();
    }

    @Override
    public void close() {
        ServerSocketChannel server = socket;
        if (server != null) {
            close(server);
            try {
                Files.deleteIfExists(socketFile);
            } catch (IOException left) {
                LOG.debug("the socket's file stays; the next window deletes it", left);
            }
        }
        close(lock);
    }

    private static void close(@Nullable Channel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException closing) {
            LOG.debug("closing", closing);
        }
    }
}

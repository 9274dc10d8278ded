package org.cuttings.archive;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One writer, used by one thread after the other, and as many readers as threads read at once.
final class Connections implements AutoCloseable {
    /// So many readers wait for the next look-up. Each keeps up to 32 MB of pages, and a search
    /// that is typed quickly has more of them at work for a moment.
    static final int KEPT = 3;

    private final Opening opening;
    private final @Nullable Session writer;
    private final ReentrantLock writing = new ReentrantLock();
    private final ConcurrentLinkedDeque<Session> readers = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    /// @param writer null where the archive is only read
    Connections(Opening opening, @Nullable Session writer) {
        this.opening = opening;
        this.writer = writer;
    }

    /// For reading only, with a first reader that is open already.
    static Connections reading(Opening opening, Session first) {
        Connections connections = new Connections(opening, null);
        connections.readers.add(first);
        return connections;
    }

    boolean readOnly() {
        return writer == null;
    }

    /// Reads one state of the archive, undisturbed by writes.
    <T> T read(Function<Session, T> work) {
        requireOpen();
        Session idle = readers.pollFirst();
        Session session = idle != null ? idle : opening.reader();
        try {
            return session.inOneState(() -> work.apply(session));
        } finally {
            if (closed || idle() >= KEPT) {
                session.close();
            } else {
                readers.addFirst(session);
            }
        }
    }

    /// How many readers wait for the next look-up.
    int idle() {
        return readers.size();
    }

    /// Does all of the work or none; on return it is on the disk.
    <T> T write(Function<Session, T> work) {
        return alone(session -> session.atOnce(() -> work.apply(session)));
    }

    /// Work on the writer outside a transaction.
    <T> T alone(Function<Session, T> work) {
        writing.lock();
        try {
            requireOpen();
            Session session = writer;
            if (session == null) {
                throw opening.failures().readOnly(null);
            }
            return work.apply(session);
        } finally {
            writing.unlock();
        }
    }

    /// Work that is taken back as soon as it is done.
    <T> T tried(Function<Session, T> work) {
        return alone(session -> {
            session.run("BEGIN IMMEDIATE");
            try {
                return work.apply(session);
            } finally {
                session.rollBack();
            }
        });
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the archive is closed");
        }
    }

    /// Waits for the writer.
    @Override
    public void close() {
        writing.lock();
        try {
            closed = true;
            for (Session reader = readers.poll(); reader != null; reader = readers.poll()) {
                reader.close();
            }
            if (writer != null) {
                writer.close();
            }
        } finally {
            writing.unlock();
        }
    }
}

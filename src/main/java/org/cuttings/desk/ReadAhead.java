package org.cuttings.desk;

import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// Reads on a thread of its own while the caller works on what was read before, in the order read.
/// What waits is bounded by weight, so memory is: what weighs too much waits alone.
///
/// @param <T> what is read
final class ReadAhead<T> implements AutoCloseable {
    /// Takes what was read, and waits while enough is waiting.
    interface Sink<T> {
        /// @return whether more is wanted
        boolean put(T read);
    }

    private final int most;
    private final ToIntFunction<T> weight;
    private final Thread reader;

    // Guarded by this.
    private final ArrayDeque<T> waiting = new ArrayDeque<>();
    private long held;
    private boolean over;
    private boolean closed;
    private @Nullable Throwable failure;

    /// Begins to read.
    ///
    /// @param reading puts one after another, and ends when the sink wants no more
    /// @param most weight that waits at once
    ReadAhead(Consumer<Sink<T>> reading, ToIntFunction<T> weight, int most) {
        this.most = most;
        this.weight = weight;
        this.reader = Thread.ofPlatform().daemon().name("export-reader").start(() -> read(reading));
    }

    private void read(Consumer<Sink<T>> reading) {
        Throwable failed = null;
        try {
            reading.accept(this::put);
        } catch (RuntimeException | Error cannot) {
            failed = cannot;
        }
        synchronized (this) {
            failure = failed;
            over = true;
            notifyAll();
        }
    }

    private synchronized boolean put(T read) {
        int heavy = weight.applyAsInt(read);
        while (!closed && held > 0 && held + heavy > most) {
            try {
                wait();
            } catch (InterruptedException nobodyDoes) {
                return false;
            }
        }
        if (closed) {
            return false;
        }
        waiting.add(read);
        held += heavy;
        notifyAll();
        return true;
    }

    /// What was read next; null at the end.
    ///
    /// @throws RuntimeException what the reading threw, after what was read before it
    synchronized @Nullable T next() throws InterruptedIOException {
        while (waiting.isEmpty() && !over) {
            await();
        }
        T read = waiting.poll();
        if (read == null) {
            switch (failure) {
                case null -> {}
                case Error error -> throw error;
                case RuntimeException cannot -> throw cannot;
                default -> throw new IllegalStateException(failure);
            }
        }
        if (read != null) {
            held -= weight.applyAsInt(read);
            notifyAll();
        }
        return read;
    }

    private synchronized void await() throws InterruptedIOException {
        try {
            wait();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The export was stopped.");
        }
    }

    /// Ends the reading after the piece in hand, and waits for that.
    @Override
    public void close() throws InterruptedIOException {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            reader.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The export was stopped.");
        }
    }
}

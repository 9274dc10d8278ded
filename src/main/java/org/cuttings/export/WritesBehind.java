package org.cuttings.export;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.cuttings.export.Destination.Told;
import org.jspecify.annotations.Nullable;

/// Writes files on a thread of its own while the caller composes the next, in the order in which
/// they were given, and tells of them in that order on the caller's thread. Holds a thousand files
/// or some megabytes at most: whoever gives more waits.
///
/// Used by one thread.
final class WritesBehind implements AutoCloseable {
    /// Handed over together, since waking a thread takes about as long as writing a small file.
    private static final int TOGETHER = 32;

    private static final int BATCHES = 32;
    private static final long BYTES_TOGETHER = 1 << 18;
    private static final long BYTES = 8 << 20;

    /// Writes one file.
    interface Work {
        Told run() throws IOException;
    }

    private record Item(String name, Work work) {}

    private record Batch(List<Item> items, long bytes, Future<List<Told>> done) {}

    private final Consumer<Told> told;
    private final Set<String> names = new HashSet<>();
    private final ArrayDeque<Batch> running = new ArrayDeque<>();
    private List<Item> next = new ArrayList<>();
    private long nextBytes;
    private long runningBytes;
    private boolean failed;
    private @Nullable ExecutorService writer;

    WritesBehind(Consumer<Told> told) {
        this.told = told;
    }

    /// Whether a file is yet to be written.
    boolean holds(String name) {
        return names.contains(name);
    }

    /// @param size of the file, in bytes
    /// @throws IOException of this file or of one before
    void add(String name, long size, Work work) throws IOException {
        names.add(name);
        next.add(new Item(name, work));
        nextBytes += size;
        if (next.size() >= TOGETHER || nextBytes >= BYTES_TOGETHER) {
            start();
        }
        while (running.size() > BATCHES || runningBytes > BYTES) {
            finish(running.remove());
        }
    }

    private void start() {
        ExecutorService thread = writer;
        if (thread == null) {
            thread =
                    Executors.newSingleThreadExecutor(
                            Thread.ofPlatform().daemon().name("export-writer").factory());
            writer = thread;
        }
        List<Item> items = next;
        running.add(new Batch(items, nextBytes, thread.submit(() -> written(items))));
        runningBytes += nextBytes;
        next = new ArrayList<>();
        nextBytes = 0;
    }

    private static List<Told> written(List<Item> items) throws IOException {
        List<Told> told = new ArrayList<>(items.size());
        for (Item item : items) {
            told.add(item.work().run());
        }
        return told;
    }

    private void finish(Batch batch) throws IOException {
        runningBytes -= batch.bytes();
        try {
            batch.done().get().forEach(told);
            batch.items().forEach(item -> names.remove(item.name()));
        } catch (ExecutionException failure) {
            failed = true;
            switch (failure.getCause()) {
                case IOException io -> throw io;
                case RuntimeException ours -> throw ours;
                case null, default -> throw new IllegalStateException(failure);
            }
        } catch (InterruptedException stop) {
            failed = true;
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The export was stopped.");
        }
    }

    /// Waits until all that was given is written and told of.
    void settle() throws IOException {
        if (!next.isEmpty()) {
            start();
        }
        while (!running.isEmpty()) {
            finish(running.remove());
        }
    }

    /// As [#settle], and ends the thread. After a failure what is yet to be written is not.
    @Override
    public void close() throws IOException {
        try {
            if (!failed) {
                settle();
            }
        } finally {
            if (writer != null) {
                running.forEach(batch -> batch.done().cancel(false));
                writer.close();
            }
        }
    }
}

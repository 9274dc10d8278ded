package org.cuttings.desk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cuttings.intake.Brought;
import org.cuttings.model.Asset;
import org.cuttings.model.Capture;

/// Several readers work on pages at once; what they make of them leaves the room in the order in
/// which the pages came in.
///
/// What stands in the room is bounded by the bytes of pages and of their pictures, so a folder of
/// any size takes the same memory. A page that breaks its reader, or keeps one for too long, leaves
/// as a sentence; the others never notice.
final class ReadingRoom {
    /// The same on every machine, so that a page nested deeply ends alike everywhere.
    private static final long STACK = 16L << 20;

    /// A page's DOM takes some ten times its bytes: this much keeps within a heap of 512 MB.
    private static final int BYTES_IN_ROOM = 16 << 20;

    private static final int SHEETS_IN_ROOM = 256;

    private final int readers;
    private final Duration limit;

    /// @param limit how long a page may take, by the wall clock
    ReadingRoom(int readers, Duration limit) {
        this.readers = readers;
        this.limit = limit;
    }

    /// On all cores, half a minute a page.
    static ReadingRoom ofThisMachine() {
        return new ReadingRoom(Runtime.getRuntime().availableProcessors(), Duration.ofSeconds(30));
    }

    /// Reads every page of what is given.
    ///
    /// @param work on a reader's thread; what it throws becomes a sentence
    /// @param unreadable makes the answer of a file and a sentence why it can't be read
    /// @param stopped asked between two pages
    /// @param to takes the answers on the calling thread; what it throws ends the reading
    <T> void read(
            List<Given> given,
            Function<Capture, T> work,
            BiFunction<String, String, T> unreadable,
            BooleanSupplier stopped,
            Consumer<T> to) {
        Shift<T> shift = new Shift<>(readers, work, unreadable);
        Thread door =
                Thread.ofPlatform().daemon().name("intake").unstarted(() -> shift.bringIn(given));
        door.start();
        try {
            while (!stopped.getAsBoolean()) {
                Optional<Sheet<T>> next = shift.next();
                if (next.isEmpty()) {
                    return;
                }
                Sheet<T> sheet = next.get();
                T answer =
                        sheet.await(
                                limit,
                                () ->
                                        unreadable.apply(
                                                sheet.label(),
                                                PageFailure.overdue(limit.toSeconds())));
                shift.leaves(sheet);
                to.accept(answer);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            door.interrupt();
        }
    }

    /// Does work that reads pages one after another, with the stack that the room gives them.
    static <T> T onDeepStack(Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread.ofPlatform().daemon().name("reader").stackSize(STACK).start(task);
        try {
            return task.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new CannotDo("The work was interrupted.");
        }
    }

    /// Thrown through intake to end its reading.
    private static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Closed() {
            super("the reading room is closed", null, false, false);
        }
    }

    /// One call's pages, from the door to the way out.
    private static final class Shift<T> {
        private final Function<Capture, T> work;
        private final BiFunction<String, String, T> unreadable;
        private final Semaphore desks;

        /// A reader goes on to the next page, with the buffers that the libraries keep for its
        /// thread; who was given up keeps the thread, and another reader comes. Without work they
        /// go by themselves.
        private final Executor readers =
                new ThreadPoolExecutor(
                        0,
                        Integer.MAX_VALUE,
                        1,
                        TimeUnit.SECONDS,
                        new SynchronousQueue<>(),
                        Thread.ofPlatform().daemon().name("reader").stackSize(STACK).factory());

        private final Semaphore room = new Semaphore(BYTES_IN_ROOM);
        private final BlockingQueue<Optional<Sheet<T>>> sheets =
                new LinkedBlockingQueue<>(SHEETS_IN_ROOM);

        Shift(int readers, Function<Capture, T> work, BiFunction<String, String, T> unreadable) {
            this.desks = new Semaphore(readers);
            this.work = work;
            this.unreadable = unreadable;
        }

        void bringIn(List<Given> given) {
            try {
                for (Given one : given) {
                    try {
                        one.pages().accept(this::comes);
                    } catch (Closed closed) {
                        return;
                    } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
                        String file = one.label();
                        answered(file, unreadable.apply(file, PageFailure.sentence(file, fault)));
                    }
                }
                sheets.put(Optional.empty());
            } catch (InterruptedException closed) {
                // Nobody waits at the way out any more.
                Thread.currentThread().interrupt();
            }
        }

        Optional<Sheet<T>> next() throws InterruptedException {
            return sheets.take();
        }

        void leaves(Sheet<T> sheet) {
            room.release(sheet.bytes());
        }

        private void comes(Brought brought) {
            try {
                switch (brought) {
                    case Brought.Page(var capture) -> sitDown(capture);
                    case Brought.Unreadable(var label, var why) ->
                            answered(label, unreadable.apply(label, why));
                }
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
                throw new Closed();
            }
        }

        private void answered(String label, T answer) throws InterruptedException {
            Sheet<T> sheet = new Sheet<>(label, 0, () -> {});
            sheet.answer(answer);
            sheets.put(Optional.of(sheet));
        }

        /// The page's bytes and those of the pictures that came with it.
        private static long weight(Capture capture) {
            long bytes = capture.bytes().length;
            for (Asset asset : capture.assets()) {
                bytes += asset.bytes().length;
            }
            return bytes;
        }

        private void sitDown(Capture capture) throws InterruptedException {
            // A page larger than the room has it for itself.
            int bytes = (int) Math.min(BYTES_IN_ROOM, weight(capture));
            room.acquire(bytes);
            desks.acquire();
            Sheet<T> sheet = new Sheet<>(capture.label(), bytes, desks::release);
            sheets.put(Optional.of(sheet));
            readers.execute(() -> sheet.answer(read(capture)));
        }

        private T read(Capture capture) {
            try {
                return work.apply(capture);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
                String file = capture.label();
                return unreadable.apply(file, PageFailure.sentence(file, fault));
            }
        }
    }
}

package org.cuttings.desk;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One page in the [ReadingRoom]: on a reader's desk, then an answer. A reader that takes too long
/// is left alone with it: a thread cannot be ended from outside, but nobody waits for it any more.
///
/// @param <T> the answer
final class Sheet<T> {
    private final String label;
    private final int bytes;
    private final long begun = System.nanoTime();
    private final AtomicReference<@Nullable T> answer = new AtomicReference<>();
    private final CountDownLatch answered = new CountDownLatch(1);
    private final Runnable leavesDesk;

    /// @param bytes what it weighs in the room
    /// @param leavesDesk called once, when its reader is free again or given up
    Sheet(String label, int bytes, Runnable leavesDesk) {
        this.label = label;
        this.bytes = bytes;
        this.leavesDesk = leavesDesk;
    }

    String label() {
        return label;
    }

    int bytes() {
        return bytes;
    }

    /// The first answer counts; a later one, of a reader who had been given up, is dropped.
    void answer(T made) {
        if (answer.compareAndSet(null, made)) {
            answered.countDown();
            leavesDesk.run();
        }
    }

    /// Waits until there is an answer, or `limit` has passed since the page came in.
    ///
    /// @param overdue makes the answer in that case
    T await(Duration limit, Supplier<T> overdue) throws InterruptedException {
        long left = limit.toNanos() - (System.nanoTime() - begun);
        if (!answered.await(Math.max(0, left), TimeUnit.NANOSECONDS)) {
            answer(overdue.get());
        }
        T made = answer.get();
        if (made == null) {
            throw new IllegalStateException("answered without an answer: " + label);
        }
        return made;
    }
}

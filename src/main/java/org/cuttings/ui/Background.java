package org.cuttings.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.cuttings.desk.CannotDo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one place where the window's work leaves the window's thread and comes back to it. A test
/// gives `Runnable::run` twice and needs neither threads nor a toolkit.
final class Background {
    private final Executor off;
    private final Executor on;

    /// @param off where work is done
    /// @param on the window's own thread, where answers arrive
    Background(Executor off, Executor on) {
        this.off = off;
        this.on = on;
    }

    /// Does `work`; then exactly one of `done` and `failed` hears of it on the window's thread. The
    /// failure's trace goes to the log, its sentence to `failed`.
    <T> void run(Callable<T> work, Consumer<T> done, Consumer<String> failed) {
        try {
            off.execute(() -> work(work, done, failed));
        } catch (RejectedExecutionException closed) {
            log().debug("the window is closed, nobody waits for this any more");
        }
    }

    private <T> void work(Callable<T> work, Consumer<T> done, Consumer<String> failed) {
        T answer;
        try {
            answer = work.call();
        } catch (Exception failure) {
            if (!(failure instanceof CannotDo)) {
                log().warn("work for the window failed", failure);
            }
            String sentence = Words.failure(failure);
            on.execute(() -> failed.accept(sentence));
            return;
        }
        on.execute(() -> done.accept(answer));
    }

    /// Lets a long work tell of itself on the window's thread.
    void tell(Runnable news) {
        on.execute(news);
    }

    /// Asked for when there is something to tell: a start of the program mostly has nothing.
    private static Logger log() {
        return LoggerFactory.getLogger(Background.class);
    }
}

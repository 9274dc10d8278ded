package org.cuttings.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// As many read at once as want to; few connections, each with its pages in memory, outlast it.
class ReadersTest {
    private static final int MANY = 12;

    @Test
    @Timeout(60)
    void ofManyReadersFewStay(@TempDir Path folder) throws InterruptedException {
        try (Archive archive = Made.archive(folder)) {
            CountDownLatch together = new CountDownLatch(MANY);
            List<Thread> threads = new ArrayList<>();
            List<Long> found = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                threads.add(
                        Thread.ofPlatform()
                                .start(() -> {
                                    long articles = archive.read(db -> count(db, together));
                                    synchronized (found) {
                                        found.add(articles);
                                    }
                                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertEquals(MANY, found.size());
            int idle = archive.connections().idle();
            assertTrue(idle > 0 && idle <= Connections.KEPT, idle + " readers are open");
            assertEquals(0, archive.counts().articles());
        }
    }

    private static long count(Session db, CountDownLatch together) {
        try {
            together.countDown();
            together.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return db.rows("SELECT count(*) FROM articles", row -> row.getLong(1)).getFirst();
    }
}

package org.cuttings.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.cuttings.model.Capture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ReadingRoomTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir private Path folder;

    @Test
    void answersLeaveInTheOrderInWhichPagesCameThoughTheFirstTakesLongest() throws IOException {
        pages(40);
        List<String> answers =
                read(
                        LONG,
                        capture -> {
                            if (name(capture).equals("00.html")) {
                                pause(200);
                            }
                            return name(capture);
                        });

        assertEquals(40, answers.size());
        assertEquals(answers.stream().sorted().toList(), answers);
    }

    @Test
    void aPageThatBreaksItsReaderIsASentenceAndTheOthersAreRead() throws IOException {
        pages(3);
        List<String> answers =
                read(
                        LONG,
                        capture -> {
                            if (name(capture).equals("01.html")) {
                                throw new IllegalStateException("secret words of the page");
                            }
                            return "read";
                        });

        assertEquals(
                List.of(
                        "read",
                        "Reading the page failed by a fault of Cuttings (IllegalState).",
                        "read"),
                answers);
    }

    @Test
    void aReaderGoesOnToTheNextPage() throws IOException {
        pages(60);
        Set<Thread> readers = ConcurrentHashMap.newKeySet();
        read(
                LONG,
                capture -> {
                    readers.add(Thread.currentThread());
                    pause(5);
                    return "read";
                });

        assertTrue(readers.size() < 20, () -> readers.size() + " threads for 60 pages");
    }

    @Test
    void aPageNestedTooDeeplyIsASentence() throws IOException {
        pages(2);
        List<String> answers =
                read(LONG, capture -> name(capture).equals("00.html") ? "" + deep(0) : "read");

        assertEquals(List.of("The page is nested too deeply to be read.", "read"), answers);
    }

    @Test
    void aPageThatNeverEndsIsGivenUpAndTheOthersAreRead() throws IOException {
        pages(4);
        CountDownLatch never = new CountDownLatch(1);
        List<String> answers =
                read(
                        Duration.ofSeconds(1),
                        capture -> {
                            if (name(capture).equals("00.html")) {
                                waitFor(never);
                            }
                            return "read";
                        });

        assertEquals(List.of("The page was given up after 1 s.", "read", "read", "read"), answers);
    }

    @Test
    void aStopEndsTheReadingAfterThePageInHand() throws IOException {
        pages(200);
        AtomicInteger taken = new AtomicInteger();
        new ReadingRoom(2, LONG)
                .read(
                        List.of(Given.path(folder)),
                        capture -> "read",
                        (file, why) -> why,
                        () -> taken.get() >= 5,
                        answer -> taken.incrementAndGet());

        assertEquals(5, taken.get());
    }

    @Test
    void theRoomHoldsNoMorePagesThanItsDesksTake() throws IOException {
        pages(50);
        AtomicInteger at = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        read(
                LONG,
                capture -> {
                    most.accumulateAndGet(at.incrementAndGet(), Math::max);
                    pause(2);
                    at.decrementAndGet();
                    return "read";
                });

        assertTrue(most.get() <= 2, "at once: " + most.get());
    }

    @Test
    void picturesTakeRoomAsPagesDo() throws IOException {
        byte[] picture = new byte[7 << 20];
        System.arraycopy(new byte[] {'G', 'I', 'F', '8', '9', 'a'}, 0, picture, 0, 6);
        for (int i = 0; i < 12; i++) {
            Files.writeString(folder.resolve("p" + i + ".html"), "<p>One of a dozen pages " + i);
            Path files = Files.createDirectory(folder.resolve("p" + i + "_files"));
            Files.write(files.resolve("a.gif"), picture);
        }
        AtomicInteger in = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        new ReadingRoom(12, LONG)
                .read(
                        List.of(Given.path(folder)),
                        capture -> {
                            most.accumulateAndGet(in.incrementAndGet(), Math::max);
                            pause(20);
                            return capture.assets().size() + " picture";
                        },
                        (file, why) -> why,
                        () -> false,
                        answer -> {
                            assertEquals("1 picture", answer);
                            in.decrementAndGet();
                        });

        assertTrue(most.get() <= 3, "in memory at once: " + most.get());
    }

    private List<String> read(Duration limit, Function<Capture, String> work) {
        List<String> answers = new ArrayList<>();
        new ReadingRoom(2, limit)
                .read(
                        List.of(Given.path(folder)),
                        work,
                        (file, why) -> why,
                        () -> false,
                        answers::add);
        return answers;
    }

    private void pages(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            Files.writeString(
                    folder.resolve(String.format("%02d.html", i)),
                    "<!doctype html><title>Page " + i + "</title><p>Words of the page.</p>");
        }
    }

    private static String name(Capture capture) {
        return Path.of(capture.label()).getFileName().toString();
    }

    private static int deep(int n) {
        return n < 0 ? 0 : 1 + deep(n + 1);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}

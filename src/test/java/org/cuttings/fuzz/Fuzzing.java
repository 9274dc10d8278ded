package org.cuttings.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;

/// What Jazzer runs, guided by coverage: `mvn -Pfuzz -DskipTests verify -Dcuttings.fuzz=html`.
/// Inputs that broke a reader lie in `src/test/resources/fuzz` and are read by [KeptInputsTest].
public final class Fuzzing {
    private static final FuzzedReader READER =
            FuzzedReader.valueOf(
                    System.getProperty("cuttings.fuzz", "html")
                            .toUpperCase(Locale.ROOT)
                            .replace('-', '_'));

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long LONGEST_NANOSECONDS = 10_000_000_000L;

    private Fuzzing() {}

    /// By the name that Jazzer looks for. Tables are read before any input's time is taken.
    public static void fuzzerInitialize() {
        READER.read(new byte[0]);
    }

    /// By the name that Jazzer looks for.
    public static void fuzzerTestOneInput(byte[] input) {
        // The thread's own time: a busy machine makes no input slow.
        long start = THREADS.getCurrentThreadCpuTime();
        READER.read(input);
        if (THREADS.getCurrentThreadCpuTime() - start > LONGEST_NANOSECONDS) {
            throw new IllegalStateException("an input of more than 10 s");
        }
    }
}

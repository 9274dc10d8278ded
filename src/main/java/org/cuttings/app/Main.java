package org.cuttings.app;

import org.cuttings.cli.Cuttings;

/// Where the program starts.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(Cuttings.run(System.out, System.err, args));
    }
}

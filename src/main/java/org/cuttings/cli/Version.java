package org.cuttings.cli;

import picocli.CommandLine.IVersionProvider;

/// The program's version, as the build wrote it into the jar.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Cuttings.class.getPackage().getImplementationVersion();
        return new String[] {
            "Cuttings " + (version == null ? "(not packaged)" : version),
            "Java " + Runtime.version() + ", " + System.getProperty("os.name")
        };
    }
}

import java.nio.file.Files;
import java.nio.file.Path;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.cuttings.cli.Cuttings;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/// Writes the manual pages, one a command, and the completion for bash, from the commands' own
/// descriptions.
///
/// Run by `mvn -Ppackage package` as `java -cp … src/package/Manual.java OUT VERSION`.
final class Manual {
    private Manual() {}

    public static void main(String[] args) throws Exception {
        Path out = Path.of(args[0]);
        CommandLine commands = Cuttings.commandLine();
        commands.getCommandSpec().versionProvider(null).version("Cuttings " + args[1]);
        Path sources = Files.createDirectories(out.resolve("adoc"));
        int status =
                ManPageGenerator.generateManPage(
                        sources.toFile(), null, new boolean[0], true, commands.getCommandSpec());
        if (status != 0) {
            throw new IllegalStateException("the manual pages ended with status " + status);
        }
        Path pages = Files.createDirectories(out.resolve("man"));
        Attributes attributes = Attributes.builder().attribute("reproducible").build();
        try (Asciidoctor asciidoctor = Asciidoctor.Factory.create();
                var files = Files.newDirectoryStream(sources, "*.adoc")) {
            for (Path file : files) {
                asciidoctor.convertFile(
                        file.toFile(),
                        Options.builder()
                                .backend("manpage")
                                .safe(SafeMode.UNSAFE)
                                .attributes(attributes)
                                .toDir(pages.toFile())
                                .build());
            }
        }
        Files.writeString(out.resolve("cuttings.bash"), AutoComplete.bash("cuttings", commands));
    }
}

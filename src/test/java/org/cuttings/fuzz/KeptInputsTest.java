package org.cuttings.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/// Where fuzzing begins, and what it found: each input is read without a fault. A file named
/// `found-…` once broke its reader.
@Timeout(60)
class KeptInputsTest {
    private static final Path INPUTS = Path.of("src/test/resources/fuzz");

    @TestFactory
    Stream<DynamicContainer> everyKeptInputIsRead() {
        return Stream.of(FuzzedReader.values())
                .map(reader -> DynamicContainer.dynamicContainer(reader.word(), tests(reader)));
    }

    private static Stream<DynamicTest> tests(FuzzedReader reader) {
        List<Path> inputs;
        try (Stream<Path> files = Files.list(INPUTS.resolve(reader.word()))) {
            inputs = files.sorted().toList();
        } catch (IOException gone) {
            throw new IllegalStateException("no inputs for " + reader.word(), gone);
        }
        assertTrue(!inputs.isEmpty(), "no inputs for " + reader.word());
        return inputs.stream()
                .map(input ->
                        DynamicTest.dynamicTest(
                                input.getFileName().toString(),
                                () -> reader.read(Files.readAllBytes(input))));
    }
}

package org.cuttings.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which given names are forms of one: "Bill" of "William". Read of `given-names.txt`.
final class GivenNames {
    private static final Map<String, Set<Integer>> LINES = read();

    private GivenNames() {}

    /// @param one, other folded
    static boolean formsOfOne(String one, String other) {
        Set<Integer> of = LINES.getOrDefault(one, Set.of());
        return LINES.getOrDefault(other, Set.of()).stream().anyMatch(of::contains);
    }

    static boolean known(String name) {
        return LINES.containsKey(name);
    }

    private static Map<String, Set<Integer>> read() {
        try (InputStream in = GivenNames.class.getResourceAsStream("given-names.txt")) {
            if (in == null) {
                throw new IllegalStateException("given-names.txt is not there");
            }
            List<String> lines =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            Map<String, Set<Integer>> of = new HashMap<>();
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i).strip();
                if (line.isEmpty() || line.startsWith("#")) {
                    continue;
                }
                for (String name : line.split(" ")) {
                    of.computeIfAbsent(name, n -> new HashSet<>()).add(i);
                }
            }
            return of;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

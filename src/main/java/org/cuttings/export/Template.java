package org.cuttings.export;

import com.samskivert.mustache.DefaultCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The reader's own template, in Mustache. `{{name}}` writes words so that Markdown reads them as
/// they are, `{{{name}}}` writes them as they stand, `{{#yaml}}{{{name}}}{{/yaml}}` as a string of
/// YAML. It sees the values of [TemplateValues] and nothing else of the program; its work is
/// counted, so that no template runs for ever.
final class Template {
    private static final int LONGEST = 100_000;
    private static final int MOST_STEPS = 1_000_000;
    private static final int LONGEST_PAGE = 64 * 1024 * 1024;

    private final com.samskivert.mustache.Template compiled;
    private final Counted counted = new Counted();

    /// @throws IOException with a sentence that names the line of a fault
    Template(String text) throws IOException {
        if (text.length() > LONGEST) {
            throw new IOException("The template is longer than 100,000 characters.");
        }
        try {
            compiled =
                    Mustache.compiler()
                            .withEscaper(words -> MarkdownLine.words(words, Profile.COMMONMARK))
                            .withCollector(counted)
                            .withLoader(name -> {
                                throw new MustacheException(
                                        "a template includes no other: " + name);
                            })
                            .nullValue("")
                            .strictSections(true)
                            .compile(text);
        } catch (MustacheException fault) {
            throw inWords(fault);
        }
    }

    /// The page of these values.
    ///
    /// @throws IOException with a sentence that names the line of a fault
    String page(Map<String, Object> values) throws IOException {
        counted.steps = 0;
        Bounded out = new Bounded();
        try {
            compiled.execute(values, out);
        } catch (MustacheException fault) {
            throw inWords(fault);
        }
        return out.toString();
    }

    private static IOException inWords(MustacheException fault) {
        String message = String.valueOf(fault.getMessage()).strip();
        String line =
                fault instanceof MustacheException.Context context
                        ? " in line " + context.lineNo
                        : "";
        return new IOException("The template has a fault" + line + ": " + message, fault);
    }

    /// Finds names in maps alone, so that a template calls no method, and counts what it goes
    /// through.
    private static final class Counted extends DefaultCollector {
        private int steps;

        @Override
        public Mustache.@Nullable VariableFetcher createFetcher(Object context, String name) {
            return context instanceof Map<?, ?> ? super.createFetcher(context, name) : null;
        }

        @Override
        public @Nullable Iterator<?> toIterator(Object value) {
            Iterator<?> each = super.toIterator(value);
            return each == null ? null : new Counting(each);
        }

        private final class Counting implements Iterator<Object> {
            private final Iterator<?> each;

            Counting(Iterator<?> each) {
                this.each = each;
            }

            @Override
            public boolean hasNext() {
                return each.hasNext();
            }

            @Override
            public Object next() {
                if (++steps > MOST_STEPS) {
                    throw new MustacheException("it goes through more than a million items");
                }
                return each.next();
            }
        }
    }

    private static final class Bounded extends StringWriter {
        @Override
        public void write(char[] from, int offset, int length) {
            checked(length);
            super.write(from, offset, length);
        }

        @Override
        public void write(String text) {
            checked(text.length());
            super.write(text);
        }

        private void checked(int more) {
            if (getBuffer().length() + more > LONGEST_PAGE) {
                throw new MustacheException("it writes more than 64 MB");
            }
        }
    }

    /// Writes what is inside as one string of YAML.
    static void yaml(com.samskivert.mustache.Template.Fragment inside, Writer out)
            throws IOException {
        out.write(FrontMatter.quoted(inside.execute()));
    }
}

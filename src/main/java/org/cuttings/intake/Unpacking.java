package org.cuttings.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import org.cuttings.intake.Reading.Content;

/// Tells what a file is and hands it to the reader for it, archives in archives as well.
final class Unpacking {
    private Unpacking() {}

    /// Gives what lies in a thing, one answer at least, and never throws but what the receiver of
    /// the answers throws, or [TooMuch] for a whole file.
    ///
    /// @param depth how many archives it lies in
    static void read(Thing thing, int depth, Reading reading) throws TooMuch {
        int before = reading.answers();
        String sentence = null;
        try {
            open(thing, depth, reading);
        } catch (TooMuch tooMuch) {
            if (tooMuch.whole()) {
                throw tooMuch;
            }
            sentence = tooMuch.sentence();
        } catch (Folder.NotAFile noFile) {
            sentence = String.valueOf(noFile.getMessage());
        } catch (AccessDeniedException denied) {
            sentence = "The file may not be read: its owner does not permit it.";
        } catch (NoSuchFileException gone) {
            sentence = "There is no such file.";
        } catch (IOException broken) {
            sentence =
                    reading.answers() > before
                            ? "The file is damaged or cut short: what came before was read."
                            : "The file is damaged or cut short, and nothing of it could be read.";
        }
        if (sentence != null) {
            reading.refuse(thing.label(), sentence);
        }
    }

    private static void open(Thing thing, int depth, Reading reading) throws IOException {
        try (InputStream raw = thing.bytes().open();
                BufferedInputStream in = new BufferedInputStream(raw, 2 * Format.HEAD)) {
            byte[] head = head(in);
            Format format = Format.of(head, thing.name());
            if (format.refusal() != null) {
                reading.refuse(thing.label(), format.refusal());
                return;
            }
            if (depth > reading.limits().nesting()) {
                throw TooMuch.one(
                        "Archives lie in each other more than %d deep."
                                .formatted(reading.limits().nesting()));
            }
            as(format, thing, in, depth, reading);
        }
    }

    private static void as(Format format, Thing thing, InputStream in, int depth, Reading reading)
            throws IOException {
        switch (format) {
            case HTML -> {
                Content content = reading.content(in);
                reading.page(
                        SavedPage.html(thing.label(), content, thing.companions().read(reading)));
            }
            case TEXT, MARKDOWN ->
                    reading.page(
                            SavedPage.text(
                                    thing.label(), reading.content(in), format == Format.MARKDOWN));
            case FEED -> Feeds.read(thing.label(), reading.content(in), reading);
            case MAIL -> Mails.read(thing.label(), in, reading);
            case MAILBOX -> Mailboxes.read(thing.label(), in, reading);
            case GZIP -> gunzip(thing, in, depth, reading);
            case ZIP -> Zips.read(thing, in, depth, reading);
            case WARC -> WebArchives.read(thing.label(), in, WebArchives.Wanted.ALL, reading);
            case SAFARI_ARCHIVE ->
                    SafariArchives.read(
                            thing.label(),
                            reading.content(
                                    in, reading.limits().page() + reading.limits().pictures()),
                            reading);
            case EMPTY,
                    BLANK,
                    BINARY,
                    PICTURE,
                    SOUND,
                    FONT,
                    PDF,
                    OFFICE,
                    PROGRAM,
                    DATABASE,
                    PACKED,
                    SHORTCUT,
                    DATA,
                    FEED_LIST,
                    OTHER_XML ->
                    throw new IllegalArgumentException("refused before: " + format);
        }
    }

    /// What gzip holds is the same file under the same label.
    private static void gunzip(Thing thing, InputStream in, int depth, Reading reading)
            throws IOException {
        String name =
                thing.name().endsWith(".gz")
                        ? thing.name().substring(0, thing.name().length() - 3)
                        : thing.name();
        InputStream opened = reading.counted(new Gunzip(in));
        Thing inner = new Thing(thing.label(), name, -1, () -> opened, thing.companions(), null);
        open(inner, depth + 1, reading);
    }

    private static byte[] head(BufferedInputStream in) throws IOException {
        in.mark(Format.HEAD);
        byte[] head = new byte[Format.HEAD];
        int length = 0;
        try {
            while (length < head.length) {
                int n = in.read(head, length, head.length - length);
                if (n < 0) {
                    break;
                }
                length += n;
            }
        } catch (TooMuch tooMuch) {
            throw tooMuch;
        } catch (IOException broken) {
            if (length == 0) {
                throw broken;
            }
        }
        in.reset();
        return length == head.length ? head : Arrays.copyOf(head, length);
    }
}

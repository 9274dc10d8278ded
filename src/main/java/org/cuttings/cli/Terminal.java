package org.cuttings.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// The two streams of a command: data goes to the one, words for people to the other. Both are
/// UTF-8, whatever the machine's own character set.
///
/// What pages say may hold characters that act on a terminal (escape sequences, bidirectional
/// overrides); whatever is written here as text has them escaped.
public final class Terminal {
    private final OutputStream data;
    private final OutputStream words;
    private final Look look;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private int progressWidth;

    /// What the terminal can show.
    ///
    /// @param live words go to a screen, so progress may be drawn over itself
    /// @param colour data goes to a screen whose user did not set `NO_COLOR`
    public record Look(boolean live, boolean colour) {
        public static final Look PLAIN = new Look(false, false);
    }

    public Terminal(OutputStream data, OutputStream words, Look look) {
        this.data = data;
        this.words = words;
        this.look = look;
    }

    /// The data can't be written: the reader of a pipe has gone, or a disk is full.
    static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String reason;

        Closed(IOException why) {
            super(why);
            this.reason = String.valueOf(why.getMessage());
        }

        /// Whether whoever read the data had enough of them, which is no failure.
        boolean hadEnough() {
            String why = reason.toLowerCase(Locale.ROOT);
            return why.contains("pipe") || why.contains("reset");
        }
    }

    boolean inColour() {
        return look.colour();
    }

    /// The data stream itself, for a file that is data as a whole.
    OutputStream dataStream() {
        return data;
    }

    /// For help that was asked for.
    PrintWriter dataWriter() {
        return new PrintWriter(data, true, StandardCharsets.UTF_8);
    }

    PrintWriter wordsWriter() {
        return new PrintWriter(words, true, StandardCharsets.UTF_8);
    }

    /// Asks the command in hand to end after the piece it is at.
    public void stop() {
        stopped.countDown();
    }

    boolean stopped() {
        return stopped.getCount() == 0;
    }

    /// Does nothing for a while.
    ///
    /// @return false as soon as the command is asked to end
    boolean waitOrStop(Duration time) {
        try {
            return !stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// One line of data that is safe already (JSON with escapes). Handed on at once: a program at
    /// the other end may wait for it.
    void json(String line) {
        write(line + "\n");
    }

    /// One line of text for people, on the data stream.
    void print(String text) {
        write(plain(text) + "\n");
    }

    /// A line that stands out, where the terminal can.
    void heading(String text) {
        write(look.colour() ? "\u001b[1m" + plain(text) + "\u001b[0m\n" : plain(text) + "\n");
    }

    /// One fact, as JSON or for people.
    void jsonOr(boolean json, Supplier<Object> record, Supplier<String> text) {
        if (json) {
            json(Json.line(record.get()));
        } else {
            print(text.get());
        }
    }

    private void write(String line) {
        try {
            clearProgress();
            data.write(line.getBytes(StandardCharsets.UTF_8));
            data.flush();
            if (data instanceof java.io.PrintStream print && print.checkError()) {
                throw new IOException("closed pipe");
            }
        } catch (IOException why) {
            throw new Closed(why);
        }
    }

    /// A sentence for the reader, beside the data.
    public void say(String sentence) {
        clearProgress();
        utter(plain(sentence) + "\n");
    }

    /// How far the work is, drawn over what stood there before; nothing where nobody looks.
    void progress(String text) {
        if (look.live()) {
            String line = plain(text);
            int room = 79;
            String cut = line.length() > room ? line.substring(0, room - 1) + "…" : line;
            utter("\r" + cut + " ".repeat(Math.max(0, progressWidth - cut.length())));
            progressWidth = cut.length();
        }
    }

    private void clearProgress() {
        if (progressWidth > 0) {
            utter("\r" + " ".repeat(progressWidth) + "\r");
            progressWidth = 0;
        }
    }

    private void utter(String text) {
        try {
            words.write(text.getBytes(StandardCharsets.UTF_8));
            words.flush();
        } catch (IOException nobodyListens) {
            // Words are lost where nobody can hear them; the exit status still tells.
        }
    }

    /// The text with every character that acts on a terminal written as `\\uXXXX`; line ends and
    /// tabs stay.
    static String plain(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (acts(c) && out == null) {
                out = new StringBuilder(text.length() + 16).append(text, 0, i);
            }
            if (out != null) {
                if (acts(c)) {
                    out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                } else {
                    out.append(c);
                }
            }
        }
        return out == null ? text : out.toString();
    }

    private static boolean acts(char c) {
        if (c < 0x20) {
            return c != '\n' && c != '\t';
        }
        return (c >= 0x7f && c <= 0x9f)
                || c == 0x061c
                || c == 0x200e
                || c == 0x200f
                || (c >= 0x2028 && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069);
    }
}

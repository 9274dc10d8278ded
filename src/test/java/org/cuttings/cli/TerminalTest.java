package org.cuttings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final ByteArrayOutputStream words = new ByteArrayOutputStream();

    @Test
    void whatActsOnATerminalIsWrittenAsAnEscape() {
        assertEquals("a\\u001b[2Jb", Terminal.plain("a\u001b[2Jb"));
        assertEquals(
                "\\u202e\\u2066\\u200f\\u0085\\u007f",
                Terminal.plain("\u202e\u2066\u200f\u0085\u007f"));
        assertEquals("a\tb\nc – “d” 😀", Terminal.plain("a\tb\nc – “d” 😀"));
    }

    @Test
    void progressIsDrawnOnlyWhereSomebodyLooks() {
        Terminal pipe = new Terminal(data, words, Terminal.Look.PLAIN);
        pipe.progress("1 of 2");
        assertEquals("", words.toString(StandardCharsets.UTF_8));

        Terminal screen = new Terminal(data, words, new Terminal.Look(true, false));
        screen.progress("1 of 2");
        screen.say("Done.");
        assertEquals("\r1 of 2\r      \rDone.\n", words.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aReaderWhoHadEnoughIsToldFromAFullDisk() {
        assertTrue(failing("Broken pipe").hadEnough());
        assertFalse(failing("No space left on device").hadEnough());
    }

    private Terminal.Closed failing(String why) {
        OutputStream broken =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException(why);
                    }
                };
        Terminal terminal = new Terminal(broken, words, Terminal.Look.PLAIN);
        return assertThrows(Terminal.Closed.class, () -> terminal.print("x"));
    }
}

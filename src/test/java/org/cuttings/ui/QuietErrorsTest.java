package org.cuttings.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class QuietErrorsTest {
    @Test
    void onlyTheNoticeOfIncubatingModulesIsLeftOut() {
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        QuietErrors errors =
                new QuietErrors(new PrintStream(terminal, true, StandardCharsets.UTF_8));
        errors.println("WARNING: Using incubator modules: jfx.incubator.richtext");
        errors.println("WARNING: Using incubator modules: somebody.else");
        errors.println((String) null);
        errors.print("The dîner is read.\n");
        new IllegalStateException("fog").printStackTrace(errors);
        String told = terminal.toString(StandardCharsets.UTF_8);
        assertEquals(
                "WARNING: Using incubator modules: somebody.else\n"
                        + "null\nThe dîner is read.\njava.lang.IllegalStateException: fog",
                told.substring(0, told.indexOf("\tat")).strip().replace("\r", ""));
    }
}

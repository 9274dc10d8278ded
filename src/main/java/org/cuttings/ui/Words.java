package org.cuttings.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.cuttings.desk.CannotDo;

/// The window's sentences, from one resource bundle: a translation is a file beside it.
final class Words {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("org.cuttings.ui.messages", Locale.getDefault());

    private Words() {}

    static String of(String key) {
        return BUNDLE.getString(key);
    }

    /// The sentence with numbers and names put in, numbers as the reader's country writes them.
    static String of(String key, Object... given) {
        return new MessageFormat(BUNDLE.getString(key), Locale.getDefault()).format(given);
    }

    static boolean has(String key) {
        return BUNDLE.containsKey(key);
    }

    /// What to tell of a failure: the desk's own sentence, or that something unforeseen happened
    /// and where the report of it lies. Never a trace.
    static String failure(Throwable failure) {
        return failure instanceof CannotDo cannot && cannot.getMessage() != null
                ? cannot.getMessage()
                : of("failure.unforeseen", failure.getClass().getSimpleName());
    }
}

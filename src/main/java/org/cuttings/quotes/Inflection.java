package org.cuttings.quotes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The forms of an English verb, from its base and the irregular ones that the table lists.
final class Inflection {
    private Inflection() {}

    /// @param base as a dictionary has it: "say"
    /// @param listed forms that are not regular: "said"; a form in -ing, -s or -en is taken for
    ///   what its ending says
    static Map<String, Cue.Form> english(String base, List<String> listed) {
        Map<String, Cue.Form> forms = new HashMap<>();
        boolean past = false;
        boolean ing = false;
        boolean present = false;
        forms.put(base, Cue.Form.BASE);
        for (String form : listed) {
            if (form.endsWith("ing") && form.length() > base.length()) {
                forms.put(form, Cue.Form.ING);
                ing = true;
            } else if (form.endsWith("s") && form.startsWith(base.substring(0, 2))) {
                forms.put(form, Cue.Form.PRESENT);
                present = true;
            } else {
                forms.put(form, past && !form.endsWith("ed") ? Cue.Form.PARTICIPLE : Cue.Form.PAST);
                past = true;
            }
        }
        if (!past) {
            forms.put(past(base), Cue.Form.PAST);
        }
        if (!ing) {
            forms.put(ing(base), Cue.Form.ING);
        }
        if (!present) {
            forms.put(present(base), Cue.Form.PRESENT);
        }
        return forms;
    }

    private static String past(String base) {
        if (base.endsWith("e")) {
            return base + "d";
        }
        return yAfterConsonant(base) ? base.substring(0, base.length() - 1) + "ied" : base + "ed";
    }

    private static String ing(String base) {
        boolean silent = base.endsWith("e") && !base.endsWith("ee") && !base.endsWith("oe");
        return (silent ? base.substring(0, base.length() - 1) : base) + "ing";
    }

    private static String present(String base) {
        if (yAfterConsonant(base)) {
            return base.substring(0, base.length() - 1) + "ies";
        }
        boolean hissing =
                base.endsWith("s")
                        || base.endsWith("sh")
                        || base.endsWith("ch")
                        || base.endsWith("x")
                        || base.endsWith("z")
                        || base.endsWith("o");
        return base + (hissing ? "es" : "s");
    }

    private static boolean yAfterConsonant(String base) {
        return base.endsWith("y")
                && base.length() > 1
                && "aeiou".indexOf(base.charAt(base.length() - 2)) < 0;
    }
}

package org.cuttings.page;

import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Names of time zones that mean one offset wherever they are printed. What means different things
/// in different places (`IST`, `EST`) is not among them.
public final class ZoneNames {
    /// Minutes from UTC.
    private static final Map<String, Integer> MINUTES =
            Map.ofEntries(
                    Map.entry("GMT", 0),
                    Map.entry("UTC", 0),
                    Map.entry("WET", 0),
                    Map.entry("WEST", 60),
                    Map.entry("CET", 60),
                    Map.entry("CEST", 120),
                    Map.entry("MEZ", 60),
                    Map.entry("MESZ", 120),
                    Map.entry("EET", 120),
                    Map.entry("EEST", 180),
                    Map.entry("MSK", 180),
                    Map.entry("SAST", 120),
                    Map.entry("WAT", 60),
                    Map.entry("CAT", 120),
                    Map.entry("EAT", 180),
                    Map.entry("PKT", 300),
                    Map.entry("NPT", 345),
                    Map.entry("WIB", 420),
                    Map.entry("WITA", 480),
                    Map.entry("WIT", 540),
                    Map.entry("HKT", 480),
                    Map.entry("SGT", 480),
                    Map.entry("PHT", 480),
                    Map.entry("AWST", 480),
                    Map.entry("JST", 540),
                    Map.entry("KST", 540),
                    Map.entry("ACST", 570),
                    Map.entry("ACDT", 630),
                    Map.entry("AEST", 600),
                    Map.entry("AEDT", 660),
                    Map.entry("NZST", 720),
                    Map.entry("NZDT", 780),
                    Map.entry("EDT", -240),
                    Map.entry("CDT", -300),
                    Map.entry("MDT", -360),
                    Map.entry("PST", -480),
                    Map.entry("PDT", -420),
                    Map.entry("AKST", -540),
                    Map.entry("HST", -600),
                    Map.entry("BRT", -180),
                    Map.entry("ART", -180));

    private ZoneNames() {}

    /// @param name in capitals
    public static boolean isKnown(String name) {
        return MINUTES.containsKey(name);
    }

    /// Null for a name that is not known, or means more than one.
    ///
    /// @param name in capitals
    public static @Nullable ZoneOffset offset(String name) {
        Integer minutes = MINUTES.get(name);
        return minutes == null ? null : ZoneOffset.ofTotalSeconds(minutes * 60);
    }
}

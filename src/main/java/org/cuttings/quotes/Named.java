package org.cuttings.quotes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cuttings.model.Speaker;
import org.jspecify.annotations.Nullable;

/// Somebody the page names, with all that it tells of them while it is read.
final class Named {
    /// What a pronoun may be.
    enum Gender {
        MALE,
        FEMALE,
        UNKNOWN;

        boolean fits(Gender other) {
            return this == UNKNOWN || other == UNKNOWN || this == other;
        }
    }

    private final String name;
    private final Speaker.Kind kind;
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> roles = new LinkedHashSet<>();
    private final List<Place> places = new ArrayList<>();
    private Gender gender = Gender.UNKNOWN;
    private boolean several;
    private @Nullable String affiliation;

    /// Where the page names it.
    ///
    /// @param entry counts from 0
    /// @param at first unit in that entry's text
    record Place(int entry, int at) {}

    Named(String name, Speaker.Kind kind) {
        this.name = name;
        this.kind = kind;
        names.add(name);
    }

    String name() {
        return name;
    }

    Speaker.Kind kind() {
        return kind;
    }

    boolean isPerson() {
        return kind == Speaker.Kind.PERSON;
    }

    void alsoCalled(String form) {
        names.add(form);
    }

    /// Words that describe the one named, in lower case: "militia", "leader".
    Set<String> roles() {
        return roles;
    }

    void placed(int entry, int at) {
        places.add(new Place(entry, at));
    }

    /// Where it is named last before a place of the same entry; -1 if it is not.
    int lastBefore(int entry, int at) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            Place place = places.get(middle);
            boolean before = place.entry() < entry || place.entry() == entry && place.at() <= at;
            if (before) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 && places.get(low - 1).entry() == entry ? places.get(low - 1).at() : -1;
    }

    /// Whether an entry names it.
    boolean isIn(int entry) {
        return lastBefore(entry, Integer.MAX_VALUE) >= 0;
    }

    Gender gender() {
        return gender;
    }

    /// Whether more than one is meant: "officials".
    boolean several() {
        return several;
    }

    void areSeveral() {
        several = true;
    }

    /// Whether "he" or "she" may mean it.
    boolean isOnePerson() {
        return isPerson() || kind == Speaker.Kind.UNNAMED && !several;
    }

    void gendered(Gender known) {
        if (gender == Gender.UNKNOWN) {
            gender = known;
        }
    }

    void affiliated(String office) {
        if (affiliation == null) {
            affiliation = office;
        }
    }

    Speaker speaker() {
        return new Speaker(name, kind, List.copyOf(names), affiliation);
    }
}

package org.commissioninggraph.model;

import java.util.Arrays;
import java.util.Optional;

/** The types of a single value, by their names in SDL. */
public enum ScalarType implements ValueType {
    ID("ID"),
    STRING("String"),
    BOOLEAN("Boolean"),
    INT("Int"),
    NON_NEGATIVE_INT("NonNegativeInt"),
    LONG("Long"),
    FLOAT("Float"),
    DATE("Date"),
    DATE_TIME("DateTime"),
    URL("Url"),
    POINT("Point");

    private final String sdlName;

    ScalarType(String sdlName) {
        this.sdlName = sdlName;
    }

    static Optional<ScalarType> named(String sdlName) {
        return Arrays.stream(values())
                .filter(type -> type.sdlName.equals(sdlName))
                .findFirst();
    }

    @Override
    public String sdlName() {
        return sdlName;
    }

    /** Whether sums and averages of it make sense. */
    public boolean numeric() {
        return switch (this) {
            case INT, NON_NEGATIVE_INT, LONG, FLOAT -> true;
            case ID, STRING, BOOLEAN, DATE, DATE_TIME, URL, POINT -> false;
        };
    }
}

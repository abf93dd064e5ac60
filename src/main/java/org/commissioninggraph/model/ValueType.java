package org.commissioninggraph.model;

/** What a property holds. */
public sealed interface ValueType permits ScalarType, EnumType {
    /** The name by which SDL knows it. */
    String sdlName();
}

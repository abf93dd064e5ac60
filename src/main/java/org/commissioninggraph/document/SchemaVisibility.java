package org.commissioninggraph.document;

/**
 * What clients are told of the schema beside what they ask for.
 *
 * @param introspection whether {@code __schema} and {@code __type} are answered
 * @param hints whether errors say which name may have been meant
 */
public record SchemaVisibility(boolean introspection, boolean hints) {
    public static final SchemaVisibility ALL = new SchemaVisibility(true, true);
}

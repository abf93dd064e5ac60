package org.commissioninggraph.api;

/**
 * What clients are told of the schema beside what they ask for.
 *
 * @param introspection whether {@code __schema} and {@code __type} are answered
 * @param hints whether errors say which name may have been meant
 */
public record Disclosure(boolean introspection, boolean hints) {
    public static final Disclosure ALL = new Disclosure(true, true);
}

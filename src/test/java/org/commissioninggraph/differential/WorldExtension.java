package org.commissioninggraph.differential;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives the tests of one class the one world. Tests of other classes may change the database in between. */
final class WorldExtension implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == World.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getParent()
                .orElseThrow()
                .getStore(Namespace.create(World.class))
                .computeIfAbsent(World.class, type -> World.load(), World.class);
    }
}

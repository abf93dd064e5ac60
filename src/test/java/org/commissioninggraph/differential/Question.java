package org.commissioninggraph.differential;

import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request.
 *
 * @param variables their values as they would be written in the document
 */
record Question(Document document, Map<String, Value<?>> variables) {
    String text() {
        return AstPrinter.printAst(document);
    }

    /** As JSON would bring them. */
    Map<String, Object> variableValues() {
        Map<String, Object> values = new LinkedHashMap<>();
        variables.forEach((name, value) -> values.put(name, Literals.plain(value)));
        return values;
    }
}

package org.commissioninggraph.document.filter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.validation.Validator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commissioninggraph.support.SchemaOnly;

/** Filters as they are written in tests, read. */
final class FilterReading {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final GraphQLSchema SCHEMA = SchemaOnly.service().schema();

    private FilterReading() {}

    /**
     * The filter of a list of practices.
     *
     * @param where in GraphQL; the variables in it are declared
     * @param variables as JSON
     */
    static FilteredOperation read(String where, String variables) throws IOException {
        StringBuilder declared = new StringBuilder();
        for (String one : List.of(
                "$id: ID",
                "$ids: [ID!]",
                "$text: String",
                "$flag: Boolean",
                "$number: NonNegativeInt",
                "$from: NonNegativeInt = 1",
                "$count: Int",
                "$range: NonNegativeIntRange",
                "$near: Near",
                "$ccg: CCGWhere",
                "$where: PracticeWhere",
                "$default: ID = \"00Q\"",
                "$defaultWhere: PracticeWhere = {}")) {
            boolean used = where.matches("(?s).*\\" + one.substring(0, one.indexOf(':')) + "\\b.*");
            declared.append(used ? one + " " : "");
        }
        String variableList = declared.isEmpty() ? "" : "query (" + declared + ")";
        Map<String, Object> values = JSON.readValue(
                variables, JSON.getTypeFactory().constructMapType(LinkedHashMap.class, String.class, Object.class));
        return read(variableList + " { practices(where: " + where + ") { totalCount } }", values);
    }

    /** The filters of a valid document. */
    static FilteredOperation read(String query, Map<String, Object> variables) {
        Document document = Parser.parse(query);
        assertThat(new Validator().validateDocument(SCHEMA, document, Locale.ROOT))
                .isEmpty();
        OperationDefinition operation =
                document.getDefinitionsOfType(OperationDefinition.class).get(0);
        return FilterReader.read(SCHEMA, document, operation, variables);
    }
}

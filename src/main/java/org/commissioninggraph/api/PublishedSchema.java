package org.commissioninggraph.api;

import graphql.schema.idl.SchemaPrinter;
import java.util.regex.Pattern;
import org.commissioninggraph.model.Model;

/** The API as it is published, in SDL: a change of the contract is seen in review. */
public final class PublishedSchema {
    private static final String HEADER =
            """
            # The published API, generated from schema/model by the command `schema`. Not to be edited by hand.

            """;

    private static final String RELEASED =
            """
            # The API as it was last released, without descriptions: a test refuses a change that breaks it. Written by
            # `schema --release`. Not to be edited by hand.

            """;

    private static final Pattern DESCRIPTION =
            Pattern.compile("^ *(?:\"\"\".*?\"\"\"|\"[^\\n]*\")\\n", Pattern.MULTILINE | Pattern.DOTALL);

    private PublishedSchema() {}

    /** The SDL that a model gives, the same text for the same model. */
    public static String of(Model model) {
        SchemaPrinter printer = new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                .includeDirectiveDefinitions(false)
                .includeScalarTypes(true));
        return HEADER + printer.print(ApiSchema.of(model, field -> environment -> null));
    }

    /** The same with names and types only: what a later version must not break. */
    public static String bare(Model model) {
        return RELEASED
                + DESCRIPTION.matcher(of(model).substring(HEADER.length())).replaceAll("");
    }
}

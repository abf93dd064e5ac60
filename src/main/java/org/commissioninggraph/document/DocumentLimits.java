package org.commissioninggraph.document;

import graphql.GraphqlErrorException;
import graphql.language.Document;
import graphql.language.OperationDefinition;

/**
 * How much a document may ask for. It is told before the document is validated: graphql-java looks at limits of its own
 * only after those of its rules that take minutes for some documents of fifty kilobytes, and does not say where.
 *
 * @param maxDepth how deep fields may be nested, and how many fragments may be nested in one another
 * @param maxRootFields how many response keys an operation may have at the root
 */
public record DocumentLimits(int maxDepth, int maxRootFields) {
    /** Of all operations together, with fragments counted wherever they are spread. */
    static final int MOST_SELECTIONS = 5_000;

    /**
     * @throws GraphqlErrorException when it asks for more, with the place where it begins to
     */
    public void check(Document document) {
        FragmentSizes fragments = FragmentSizes.of(document, maxDepth, MOST_SELECTIONS);
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            new OperationShape(fragments, this).check(operation);
        }
    }
}

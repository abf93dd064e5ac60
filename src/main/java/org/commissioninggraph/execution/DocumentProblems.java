package org.commissioninggraph.execution;

import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is wrong with documents, for those who can mend them. */
public final class DocumentProblems {
    private final GraphService service;

    public DocumentProblems(GraphService service) {
        this.service = service;
    }

    /**
     * A line for each error.
     *
     * @param single whether the document must have one operation only
     */
    public List<String> in(String document, boolean single) {
        Operation any = service.prepare(new GraphQlRequest(document));
        if (single || !any.documentErrors().isEmpty()) {
            return in(any);
        }
        Set<String> problems = new LinkedHashSet<>();
        for (String name : any.operationNames()) {
            problems.addAll(in(service.prepare(new GraphQlRequest(document, Map.of(), name))));
        }
        return List.copyOf(problems);
    }

    private List<String> in(Operation operation) {
        return service.refused(operation.operationErrors()).getErrors().stream()
                .map(DocumentProblems::line)
                .toList();
    }

    private static String line(GraphQLError error) {
        List<SourceLocation> places = error.getLocations();
        return places == null || places.isEmpty()
                ? error.getMessage()
                : "line " + places.get(0).getLine() + ", column "
                        + places.get(0).getColumn() + ": " + error.getMessage();
    }
}

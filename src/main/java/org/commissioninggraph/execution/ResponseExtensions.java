package org.commissioninggraph.execution;

import graphql.ExecutionResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commissioninggraph.release.Release;

/**
 * What an answer tells beside data and errors: its notices, where there are any, and what only those are told who ask for
 * it, since others get shorter answers.
 */
final class ResponseExtensions {
    private static final String RELEASE = "release";
    private static final String COST = "cost";
    private static final String NOTICES = "notices";

    private ResponseExtensions() {}

    static ExecutionResult added(
            ExecutionResult result, GraphQlRequest request, Release release, RequestCost cost, List<Notice> notices) {
        Map<Object, Object> told = new LinkedHashMap<>();
        if (!notices.isEmpty() && result.getData() != null) {
            told.put(NOTICES, notices.stream().map(Notice::toSpecification).toList());
        }
        if (asked(request, RELEASE)) {
            told.put(RELEASE, told(release));
        }
        if (asked(request, COST)) {
            told.put(COST, cost.told());
        }
        return told.isEmpty() ? result : result.transform(builder -> builder.extensions(told));
    }

    /** Of what a client has sent: what asks for something. */
    static Map<String, Object> known(Map<String, Object> sent) {
        Map<String, Object> known = new LinkedHashMap<>(sent);
        known.keySet().retainAll(Set.of(RELEASE, COST));
        known.values().removeIf(value -> !Boolean.TRUE.equals(value));
        return known;
    }

    private static boolean asked(GraphQlRequest request, String name) {
        return request.extensions().containsKey(name);
    }

    private static Map<String, Object> told(Release release) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("version", release.version());
        told.put("referenceDate", release.dates().reference().toString());
        return told;
    }
}

package org.commissioninggraph.api;

import graphql.ExecutionResult;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an answer tells beside data and errors, each only to those who ask for it: others get shorter answers. */
final class Extensions {
    private static final String RELEASE = "release";
    private static final String COST = "cost";

    private Extensions() {}

    static ExecutionResult added(ExecutionResult result, GraphService.Request request, Release release, Cost cost) {
        Map<Object, Object> told = new LinkedHashMap<>();
        if (asked(request, RELEASE)) {
            told.put(RELEASE, told(release));
        }
        if (asked(request, COST)) {
            told.put(COST, cost.told());
        }
        return told.isEmpty() ? result : result.transform(builder -> builder.extensions(told));
    }

    private static boolean asked(GraphService.Request request, String name) {
        return Boolean.TRUE.equals(request.extensions().get(name));
    }

    private static Map<String, Object> told(Release release) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("version", release.version());
        told.put("referenceDate", release.dates().reference().toString());
        return told;
    }
}

package org.commissioninggraph.execution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a client should know of an answer without errors.
 *
 * @param path response keys that lead to the field that it is about, without the places in lists
 */
record Notice(NoticeCode code, List<String> path, String message) {
    Map<String, Object> toSpecification() {
        Map<String, Object> specified = new LinkedHashMap<>();
        specified.put("code", code.name());
        specified.put("path", path);
        specified.put("message", message);
        return specified;
    }
}

package org.commissioninggraph.http;

import java.util.Map;

/**
 * Documents that whoever runs the server trusts.
 *
 * @param byName their texts
 * @param only whether no others are answered
 */
public record TrustedDocuments(Map<String, String> byName, boolean only) {
    public static final TrustedDocuments NONE = new TrustedDocuments(Map.of(), false);
}

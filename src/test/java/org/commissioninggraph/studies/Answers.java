package org.commissioninggraph.studies;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/**
 * What the API answers to the queries of a page, in their order.
 *
 * @param all {@code data} of each
 */
record Answers(List<JsonNode> all) {
    /**
     * @param query its place on the page, from 0
     * @param pointer JSON pointer below {@code data}, which must be there
     */
    JsonNode at(int query, String pointer) {
        return in(all.get(query), pointer);
    }

    /** Below a part of an answer. */
    static JsonNode in(JsonNode part, String pointer) {
        JsonNode found = part.at(pointer);
        if (found.isMissingNode()) {
            throw new AssertionError("the answer has no " + pointer + ": " + part);
        }
        return found;
    }

    /** The elements of a list. */
    List<JsonNode> list(int query, String pointer) {
        return list(at(query, pointer));
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    /** The one in a list whose {@code code} is this. */
    static JsonNode coded(JsonNode array, String code) {
        return list(array).stream()
                .filter(element -> element.path("code").asText().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + code + " in " + array));
    }

    /** As the pages write numbers: {@code 605,797}, {@code 0.66}, {@code 91%}. */
    static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}

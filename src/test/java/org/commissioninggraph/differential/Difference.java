package org.commissioninggraph.differential;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The first place where two answers differ.
 *
 * @param path to it
 * @param api the value there of the API; null where it has none
 * @param naive the value there of the naive side; null where it has none
 */
record Difference(String path, @Nullable JsonNode api, @Nullable JsonNode naive) {
    private static final Set<String> EXACT = Set.of("sum", "avg");

    static Optional<Difference> between(JsonNode api, JsonNode naive) {
        return between("", api, naive);
    }

    /**
     * Whether both are of an error with the same code, or neither is of errors: what is cut smaller must not become a question
     * that is refused, nor may one that took too long.
     */
    boolean isAlike(Difference other) {
        return error().equals(other.error());
    }

    private String error() {
        if (!path.startsWith("/errors")) {
            return "";
        }
        return api == null ? "none" : api.findPath("code").asText("none");
    }

    private static Optional<Difference> between(String path, @Nullable JsonNode api, @Nullable JsonNode naive) {
        if (api == null || naive == null || api.getNodeType() != naive.getNodeType()) {
            return Optional.of(new Difference(path, api, naive));
        }
        if (api.isObject()) {
            return ofObjects(path, api, naive);
        }
        if (api.isArray()) {
            return ofLists(path, api, naive);
        }
        return api.equals(naive) || !isExact(path) && near(api, naive)
                ? Optional.empty()
                : Optional.of(new Difference(path, api, naive));
    }

    /** Sums have the decimals of what is summed, and means are made of sums: there is one right answer. */
    private static boolean isExact(String path) {
        return EXACT.contains(Aliases.fieldOf(path.substring(path.lastIndexOf('/') + 1)));
    }

    /** Two ways to reckon with floating-point numbers may differ in the last bits. */
    private static boolean near(JsonNode api, JsonNode naive) {
        return api.isFloatingPointNumber()
                && naive.isFloatingPointNumber()
                && NaiveFigure.near(api.doubleValue(), naive.doubleValue());
    }

    private static Optional<Difference> ofObjects(String path, JsonNode api, JsonNode naive) {
        Set<String> keys = new LinkedHashSet<>();
        api.fieldNames().forEachRemaining(keys::add);
        naive.fieldNames().forEachRemaining(keys::add);
        for (String key : keys) {
            Optional<Difference> difference = between(path + "/" + key, api.get(key), naive.get(key));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return names(api).equals(names(naive)) ? Optional.empty() : Optional.of(new Difference(path, api, naive));
    }

    /** In their order: fields stand in an answer as they are asked for. */
    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Optional<Difference> ofLists(String path, JsonNode api, JsonNode naive) {
        for (int index = 0; index < Math.max(api.size(), naive.size()); index++) {
            Optional<Difference> difference = between(path + "/" + index, api.get(index), naive.get(index));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return "first difference at " + path + "\n  API:   " + shown(api) + "\n  naive: " + shown(naive);
    }

    private static String shown(@Nullable JsonNode value) {
        String text = String.valueOf(value);
        return text.length() < 500 ? text : text.substring(0, 500) + "…";
    }
}

package org.commissioninggraph.http;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which of the two media types of GraphQL over HTTP a client is answered in. */
final class MediaTypes {
    static final String JSON = "application/json";
    static final String GRAPHQL_RESPONSE = "application/graphql-response+json";
    private static final List<String> OFFERED = List.of(GRAPHQL_RESPONSE, JSON);

    private MediaTypes() {}

    /**
     * @param accept the value of the Accept header; null when there is none
     * @return null when the client accepts neither
     */
    static @Nullable String negotiated(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return JSON;
        }
        String best = null;
        double bestQuality = 0;
        for (String range : accept.split(",")) {
            String[] parts = range.split(";");
            double quality = quality(parts);
            String offered = offered(parts[0].strip().toLowerCase(Locale.ROOT));
            if (offered != null && quality > bestQuality) {
                best = offered;
                bestQuality = quality;
            }
        }
        return best;
    }

    private static @Nullable String offered(String range) {
        if (range.equals("*/*") || range.equals("application/*")) {
            return JSON;
        }
        return OFFERED.contains(range) ? range : null;
    }

    private static double quality(String[] parts) {
        for (String part : parts) {
            String parameter = part.strip();
            if (parameter.startsWith("q=")) {
                return number(parameter.substring(2));
            }
        }
        return 1;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}

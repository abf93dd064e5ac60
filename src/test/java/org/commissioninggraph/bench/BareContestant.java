package org.commissioninggraph.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * The bare handler: what there is of an answer without GraphQL.
 *
 * @param folder of its addresses, {@code rows} or {@code bytes}
 */
record BareContestant(String name, String server, String folder) implements Contestant {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] NOTHING = {};

    /** Leaves it the statements that our own API makes of a question. */
    void learn(Question question, String api) throws IOException {
        byte[] asked = JSON.writeValueAsBytes(Map.of("query", question.ours()));
        JsonNode explained = JSON.readTree(Http.send("POST", URI.create(api + "/graphql/explain"), asked));
        ArrayNode statements = JSON.createArrayNode();
        for (JsonNode field : explained.path("data")) {
            statements
                    .addObject()
                    .put("statement", field.path("statement").asText())
                    .set("parameters", field.path("parameters"));
        }
        learn(question, JSON.writeValueAsBytes(statements));
    }

    /** Leaves it what the question is answered with. */
    void learn(Question question, byte[] left) throws IOException {
        Http.send("PUT", address(question), left);
    }

    private URI address(Question question) {
        return URI.create(server + "/" + folder + "/" + question.name());
    }

    @Override
    public long ask(Question question, int client) throws IOException {
        return Http.send("POST", address(question), NOTHING).length;
    }

    @Override
    public Object answer(Question question) throws IOException {
        byte[] answer = Http.send("POST", address(question), NOTHING);
        return folder.equals("rows") ? JSON.readValue(answer, List.class) : JSON.readValue(answer, Map.class);
    }

    @Override
    public boolean raw() {
        return true;
    }
}

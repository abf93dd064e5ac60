package org.commissioninggraph.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A GraphQL server, asked by POST.
 *
 * @param wording the document in which it is asked a question
 * @param same whether all clients send the same document
 * @param bodies what each client sends, by the name of the question and the client
 */
record GraphQlContestant(
        String name, URI address, Function<Question, String> wording, boolean same, Map<String, byte[]> bodies)
        implements Contestant {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One of whose clients no two ask the same. */
    GraphQlContestant(String name, String address, Function<Question, String> wording) {
        this(name, URI.create(address), wording, false, new ConcurrentHashMap<>());
    }

    /** The same server, whose clients all ask the same. */
    GraphQlContestant repeated() {
        return new GraphQlContestant(name, address, wording, true, new ConcurrentHashMap<>());
    }

    @Override
    public long ask(Question question, int client) throws IOException {
        return bytes(question, same ? 0 : client).length;
    }

    @Override
    public Object answer(Question question) throws IOException {
        Map<?, ?> answer = JSON.readValue(bytes(question, 0), Map.class);
        if (answer.containsKey("errors")) {
            throw new IOException(name + " does not answer " + question.name() + ": " + answer.get("errors"));
        }
        return answer;
    }

    /** The answer as it comes. */
    byte[] bytes(Question question, int client) throws IOException {
        byte[] body = bodies.computeIfAbsent(question.name() + client, key -> body(question, client));
        return Http.send("POST", address, body);
    }

    private byte[] body(Question question, int client) {
        String document = Question.of(client, wording.apply(question));
        Map<String, String> variables = document.contains("$on") ? Map.of("on", Question.ON.toString()) : Map.of();
        try {
            return JSON.writeValueAsBytes(Map.of("query", document, "variables", variables));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.commissioninggraph.differential;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commissioninggraph.execution.GraphQlRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the API says of networks is what a naive walk over the seed files finds, for random days and organisations. */
@ExtendWith(WorldExtension.class)
final class NetworksIT {
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2013, 4, 1), LocalDate.of(2015, 4, 1), LocalDate.of(2017, 4, 1), LocalDate.of(2018, 10, 1));
    private static final List<List<String>> VIA = List.of(
            List.of(), List.of("COMMISSIONS"), List.of("MEMBER_OF", "COMMISSIONS"), List.of("MEMBER_OF", "BORDERS"));
    private static final int QUESTIONS = 12;

    private final Random random = new Random(14);

    private static JsonNode asked(World world, String query) {
        ExecutionResult result = world.api().execute(new GraphQlRequest(query));
        assertThat(result.getErrors()).as(query).isEmpty();
        return new ObjectMapper().valueToTree(result.getData());
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static String via(List<String> via) {
        return via.isEmpty() ? "" : ", via: " + via;
    }

    @Test
    void paths(World world) {
        for (LocalDate day : DAYS) {
            NaiveNetwork naive = new NaiveNetwork(world.graph(), day);
            for (int count = 0; count < QUESTIONS; count++) {
                String from = any(naive.codes());
                String to = any(naive.codes());
                List<String> via = any(VIA);
                String query = "{ paths(from: \"%s\", to: \"%s\", asOf: \"%s\", first: 1000, maxHops: 100%s)"
                        .formatted(from, to, day, via(via));
                List<List<String>> told = new ArrayList<>();
                JsonNode answer =
                        asked(world, query + " { more paths { codes } } }").get("paths");
                answer.get("paths").forEach(path -> {
                    List<String> codes = new ArrayList<>();
                    path.get("codes").forEach(code -> codes.add(code.asText()));
                    told.add(codes);
                });
                List<List<String>> found = naive.shortest(from, to, via);
                assertThat(told).as(query).isEqualTo(found.subList(0, Math.min(1000, found.size())));
                assertThat(answer.get("more").asBoolean()).as(query).isEqualTo(found.size() > 1000);
            }
        }
    }

    @Test
    void neighbourhoods(World world) {
        for (LocalDate day : DAYS) {
            NaiveNetwork naive = new NaiveNetwork(world.graph(), day);
            for (int count = 0; count < QUESTIONS; count++) {
                String of = any(naive.codes());
                int hops = random.nextInt(4);
                List<String> via = any(VIA);
                String query = "{ neighbourhood(of: \"%s\", asOf: \"%s\", hops: %d, limit: 9999%s)"
                        .formatted(of, day, hops, via(via));
                Map<String, Integer> told = new TreeMap<>();
                asked(world, query + " { nodes(first: 9999) { nodes { code distance } } } }")
                        .at("/neighbourhood/nodes/nodes")
                        .forEach(node -> told.put(
                                node.get("code").asText(), node.get("distance").asInt()));
                Map<String, Integer> found = new TreeMap<>(naive.distances(of, via));
                found.values().removeIf(distance -> distance > hops);
                assertThat(told).as(query).isEqualTo(found);
            }
        }
    }

    @Test
    void projections(World world) {
        LocalDate day = LocalDate.of(2017, 4, 1);
        NaiveNetwork naive = new NaiveNetwork(world.graph(), day);
        for (List<String> via : List.of(List.of("COMMISSIONS"), List.of("REPRESENTED_ON", "PARTNER_IN"))) {
            String query = "{ projection(of: CCG, asOf: \"%s\", weight: JACCARD%s)".formatted(day, via(via));
            Map<String, String> told = new TreeMap<>();
            asked(world, query + " { edges(first: 9999) { edges { from to shared weight } } } }")
                    .at("/projection/edges/edges")
                    .forEach(edge -> told.put(
                            edge.get("from").asText() + " " + edge.get("to").asText(),
                            edge.get("shared").asInt() + " "
                                    + edge.get("weight").asDouble()));
            assertThat(told).as(query).isEqualTo(projected(naive, via)).isNotEmpty();
        }
    }

    private static Map<String, String> projected(NaiveNetwork naive, List<String> via) {
        List<String> ccgs = naive.codes().stream()
                .filter(code -> naive.kind(code).equals("CCG"))
                .toList();
        Map<String, String> links = new TreeMap<>();
        for (String one : ccgs) {
            Set<String> first = naive.neighbours(one, via);
            for (String other : ccgs.subList(ccgs.indexOf(one) + 1, ccgs.size())) {
                Set<String> both = new TreeSet<>(naive.neighbours(other, via));
                Set<String> either = new TreeSet<>(first);
                either.addAll(both);
                both.retainAll(first);
                if (!both.isEmpty()) {
                    links.put(one + " " + other, both.size() + " " + both.size() / (double) either.size());
                }
            }
        }
        return links;
    }
}

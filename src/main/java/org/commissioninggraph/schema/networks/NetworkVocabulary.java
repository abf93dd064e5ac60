package org.commissioninggraph.schema.networks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.NodeType;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.RelationshipType;
import org.commissioninggraph.model.ScalarType;
import org.commissioninggraph.model.Succession;
import org.jspecify.annotations.Nullable;

/**
 * What of a model is asked for as a network: things that come one after another, as organisations do, and the relationships
 * between them.
 *
 * @param type of all nodes
 * @param kinds the node types, by name; one at least
 * @param relationships the relationship types, by name, with what the schema says of each; one at least
 * @param properties what relationships say beside their days and their source, by name
 * @param numbers those of them that are numbers
 * @param memberships the relationship types that lead to what something belongs to
 */
public record NetworkVocabulary(
        EntityType type,
        Map<String, NodeType> kinds,
        Map<String, String> relationships,
        Map<String, Property> properties,
        List<String> numbers,
        List<String> memberships) {
    private static final String SOURCE = "source";
    private static final Pattern NAME = Pattern.compile("(?!(true|false|null)$)[_A-Za-z][_0-9A-Za-z]*");

    /** Null where the model has no such things. */
    public static @Nullable NetworkVocabulary of(Model model) {
        Succession succession = model.succession();
        if (succession == null) {
            return null;
        }
        Map<String, NodeType> kinds = new LinkedHashMap<>();
        for (NodeType type : model.possibleTypes(succession.type())) {
            if (type.plural() != null) {
                kinds.put(type.name(), type);
            }
        }
        Map<String, String> relationships = new LinkedHashMap<>();
        Map<String, Property> properties = new LinkedHashMap<>();
        for (RelationshipType type : model.relationshipTypes().values()) {
            if (NAME.matcher(type.name()).matches()) {
                add(type, kinds, relationships, properties);
            }
        }
        properties.values().removeIf(property -> isOfSeveralTypes(property, model));
        List<String> numbers = new ArrayList<>();
        properties.forEach((name, property) -> {
            if (isNumber(property)) {
                numbers.add(name);
            }
        });
        return kinds.isEmpty() || relationships.isEmpty()
                ? null
                : new NetworkVocabulary(
                        succession.type(), kinds, relationships, properties, numbers, succession.memberships());
    }

    private static void add(
            RelationshipType type,
            Map<String, NodeType> kinds,
            Map<String, String> relationships,
            Map<String, Property> properties) {
        for (RelationshipType.End end : type.ends()) {
            if (end.edge() != EdgeType.NONE && kinds.containsKey(end.from()) && kinds.containsKey(end.to())) {
                String ends = end.from() + " to " + end.to();
                relationships.merge(
                        type.name(),
                        end.edge().description() + " From " + ends,
                        (known, more) -> known.contains(ends) ? known : known + ", " + ends);
                end.edge().written().forEach(property -> add(property, properties));
            }
        }
    }

    /** Relationships that say different things by one name are asked by their own fields. */
    private static boolean isOfSeveralTypes(Property property, Model model) {
        return model.edgeTypes().values().stream()
                .map(edge -> edge.properties().get(property.name()))
                .anyMatch(other ->
                        other != null && (!other.type().equals(property.type()) || other.list() != property.list()));
    }

    private static void add(Property property, Map<String, Property> properties) {
        boolean told = List.of(EdgeType.SINCE, EdgeType.UNTIL, SOURCE).contains(property.name());
        if (!told && property.type() != ScalarType.POINT) {
            properties.putIfAbsent(property.name(), property);
        }
    }

    private static boolean isNumber(Property property) {
        return !property.list()
                && (property.type() == ScalarType.FLOAT
                        || property.type() == ScalarType.INT
                        || property.type() == ScalarType.LONG
                        || property.type() == ScalarType.NON_NEGATIVE_INT);
    }

    /** The kinds that paths do not lead through unless asked to. */
    public List<String> hubs() {
        return kinds.values().stream().filter(NodeType::hub).map(NodeType::name).toList();
    }
}

package org.commissioninggraph.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.graph.GraphException;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.NodeType;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.Series;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the properties that are read most often the first of their nodes, for Neo4j's record store goes past all that stand
 * before the one it reads, and a practice has some forty: with its code and its name first, the six questions of the
 * benchmark take 0.5 to 0.9 of the time.
 *
 * <p>Neo4j writes the properties of a new node in the order of a hash table of their numbers (a number modulo a power of two
 * that is at least twice how many properties the node has), and what it writes last stands first. It numbers names in the
 * order in which it meets them, from one after those that it has for itself. So the names of an empty database are made known
 * here, the most read ones last before such a power. Where Neo4j is another, or the database has met names before, reading
 * is slower and nothing else.
 */
final class PropertyOrder {
    private static final Logger LOG = LoggerFactory.getLogger(PropertyOrder.class);
    private static final String KNOWN = "UNWIND $names AS name CALL db.createProperty(name)";

    /** As many names as Neo4j 5 has for itself, and some more, should it have more. */
    private static final int OWN = 14;

    /** So many of those are not there today. */
    private static final int SPARE = 4;

    private PropertyOrder() {}

    /** To be done before anything else in an empty database. */
    static void make(Database database, Model model, Map<String, List<LocalDate>> days) {
        try {
            List<String> read = mostReadFirst(model, days);
            Map<String, Object> names = Map.of("names", numbered(read, others(model, read)));
            database.write(transaction -> transaction.run(KNOWN, names));
        } catch (GraphException e) {
            LOG.debug("properties stand in the order in which Neo4j meets them", e);
        }
    }

    /**
     * In the order in which they are to be numbered: the most read last before a power of two, the others after it. Names
     * that no node of many has stand where it does no harm: where nobody knows on which side of the power of two a name is;
     * and first, where those after it would meet names of the same node in the hash table, and then stand anywhere.
     */
    static List<String> numbered(List<String> mostReadFirst, List<String> others) {
        int all = mostReadFirst.size() + others.size();
        int before = Math.max(0, Integer.highestOneBit(all + OWN) - OWN);
        int between = Math.min(SPARE, others.size());
        int first = Math.min(before, others.size() - between);
        int read = Math.min(before - first, mostReadFirst.size());
        List<String> numbered = new ArrayList<>(others.subList(between, between + first));
        addReversed(numbered, mostReadFirst.subList(0, read));
        numbered.addAll(others.subList(0, between));
        addReversed(numbered, mostReadFirst.subList(read, mostReadFirst.size()));
        numbered.addAll(others.subList(between + first, others.size()));
        return numbered;
    }

    private static void addReversed(List<String> names, List<String> others) {
        for (int index = others.size() - 1; index >= 0; index--) {
            names.add(others.get(index));
        }
    }

    /**
     * The names under which something of a node is stored.
     *
     * @param days on which the values of a series change, by its key
     */
    static List<String> mostReadFirst(Model model, Map<String, List<LocalDate>> days) {
        Set<String> names = new LinkedHashSet<>();
        types(model).forEach(type -> names.add(type.key().stored()));
        names.addAll(List.of(NodeType.OPENED, NodeType.LAST_DAY, EdgeType.SINCE, EdgeType.UNTIL, NodeType.CLOSED));
        each(model, property -> {
            if (property.isOrderedWithCode()) {
                names.addAll(List.of(property.stored(), property.withCode().stored()));
            }
        });
        each(model, property -> {
            if (property.series() == null) {
                names.add(property.stored());
            }
        });
        each(model, property -> {
            if (property.measured()) {
                values(property, days).forEach(value -> names.add(value.stored()));
            }
        });
        each(model, property -> names.addAll(rarelyRead(property, days)));
        types(model).forEach(type -> names.add(type.foldedKey()));
        return List.copyOf(names);
    }

    /** Those that have more than one node. */
    private static Stream<EntityType> types(Model model) {
        return model.entities().stream().filter(type -> type.plural() != null);
    }

    private static void each(Model model, Consumer<Property> action) {
        types(model).map(EntityType::properties).flatMap(List::stream).forEach(action);
    }

    /** The names that relationships have, or the one node of its type, and that are not known yet. */
    private static List<String> others(Model model, List<String> known) {
        Stream<Property> ofOne = model.entities().stream()
                .filter(type -> type.plural() == null)
                .map(EntityType::properties)
                .flatMap(List::stream);
        return Stream.concat(model.edgeProperties().stream(), ofOne)
                .map(Property::stored)
                .filter(name -> !known.contains(name))
                .distinct()
                .toList();
    }

    /** Of each day, the last one first. */
    private static List<Property> values(Property property, Map<String, List<LocalDate>> days) {
        Series series = Objects.requireNonNull(property.series());
        return days.getOrDefault(series.key(), List.of()).stream()
                .sorted(Comparator.reverseOrder())
                .map(day -> property.on(day, 0))
                .toList();
    }

    private static List<String> rarelyRead(Property property, Map<String, List<LocalDate>> days) {
        Series series = property.series();
        if (series == null) {
            return List.of(property.orderedBy());
        }
        if (!property.measured()) {
            return List.of(series.list(series.part()));
        }
        return values(property, days).stream().map(Property::orderedBy).toList();
    }
}

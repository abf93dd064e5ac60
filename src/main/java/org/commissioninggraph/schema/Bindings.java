package org.commissioninggraph.schema;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.ModelException;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.RelationshipField;
import org.commissioninggraph.model.RelationshipPath;
import org.commissioninggraph.model.Series;
import org.commissioninggraph.model.Succession;
import org.jspecify.annotations.Nullable;

/**
 * What each field that the API makes of an entity type means, by its name: the one place where names of fields are made of
 * names of the model. The schema is written from it, and requests are planned by it. Immutable.
 */
public final class Bindings {
    /** What happened: to one thing, and at the root to all. */
    public static final String CHANGES = "changes";

    /** Behind the name of a list in an order: how many it has. */
    static final String COUNT = "Count";

    private final Model model;
    private final Map<String, Map<String, FieldBinding>> fields = new HashMap<>();
    private final Map<String, Map<String, FilterBinding>> filters = new HashMap<>();
    private final Map<String, Map<String, OrderBinding>> orders = new HashMap<>();

    private Bindings(Model model) {
        this.model = model;
    }

    /**
     * @throws ModelException when two fields of a type want the same name
     */
    public static Bindings of(Model model) {
        Bindings bindings = new Bindings(model);
        model.entities().forEach(bindings::bind);
        Succession succession = model.succession();
        if (succession != null) {
            bindings.bind(succession.changes());
            bindings.refuse(succession.step().edge(), LineageFields.FROM, LineageFields.TO);
        }
        bindings.refuseRoots();
        model.edgeTypes()
                .values()
                .forEach(edge ->
                        bindings.refuse(edge, EdgeFields.CURSOR, EdgeFields.NODE, AggregateFunction.COUNT.field()));
        return bindings;
    }

    /** The fields that the API adds at the root to those of types. */
    private void refuseRoots() {
        for (EntityType type : model.entities()) {
            for (String added : RootField.NAMES) {
                if (added.equals(type.single()) || added.equals(type.plural())) {
                    throw new ModelException(model.place(type.name()) + "type " + type.name() + " wants the root field "
                            + added + ", which every API has: give it another `single` or `plural`");
                }
            }
        }
    }

    /** The fields that the API adds to those of an edge. */
    private void refuse(EdgeType edge, String... added) {
        Named<String> named = new Named<>(model, edge.name(), "field");
        List.of(added).forEach(name -> named.add(name, name));
        edge.properties().keySet().forEach(name -> named.add(name, name));
        edge.measured().forEach(measured -> named.add(Series.field(measured.name()), measured.name()));
    }

    /** In the order of the schema. */
    public Map<String, FieldBinding> fields(EntityType type) {
        return of(fields, type);
    }

    /** In the order of the schema. */
    public Map<String, FilterBinding> filters(EntityType type) {
        return of(filters, type);
    }

    /** In the order of the schema. */
    public Map<String, OrderBinding> orders(EntityType type) {
        return of(orders, type);
    }

    public FieldBinding field(EntityType type, String name) {
        return named(fields(type), type, name);
    }

    public FilterBinding filter(EntityType type, String name) {
        return named(filters(type), type, name);
    }

    public OrderBinding order(EntityType type, String name) {
        return named(orders(type), type, name);
    }

    private static <T> T of(Map<String, T> bindings, EntityType type) {
        return named(bindings, type, type.name());
    }

    private static <T> T named(Map<String, T> bindings, EntityType type, String name) {
        T binding = bindings.get(name);
        if (binding == null) {
            throw new IllegalStateException("the schema has no field " + type.name() + "." + name);
        }
        return binding;
    }

    private void bind(EntityType type) {
        if (type.field(AggregateFunction.COUNT.field()) != null) {
            throw new ModelException(
                    model.place(type.name() + "." + AggregateFunction.COUNT.field()) + "type " + type.name()
                            + " declares " + AggregateFunction.COUNT.field()
                            + ", which is among the figures of every list: give the field another name");
        }
        fields.put(type.name(), Collections.unmodifiableMap(fieldsOf(type)));
        filters.put(type.name(), Collections.unmodifiableMap(filtersOf(type)));
        orders.put(type.name(), Collections.unmodifiableMap(ordersOf(type)));
    }

    private Map<String, FieldBinding> fieldsOf(EntityType type) {
        Named<FieldBinding> named = new Named<>(model, type.name(), "field");
        if (model.entities().contains(type)) {
            named.add("id", new FieldBinding.Id());
        }
        type.properties().forEach(property -> named.add(property.name(), new FieldBinding.Value(property)));
        type.measured()
                .forEach(property -> named.add(Series.field(property.name()), new FieldBinding.Series(property)));
        for (RelationshipField field : type.hops()) {
            named.add(field.name(), field.many() ? new FieldBinding.Many(field) : new FieldBinding.One(field));
            if (!field.many()
                    && !(field instanceof RelationshipPath)
                    && field.steps().get(0).stored()) {
                named.add(field.name() + "Connection", new FieldBinding.Many(field));
            }
        }
        Succession succession = model.succession();
        if (succession != null && succession.covers(type)) {
            named.add("lineage", new FieldBinding.Lineage(succession));
            named.add("currentEquivalent", new FieldBinding.CurrentEquivalent(succession));
            named.add(CHANGES, new FieldBinding.Changes(succession));
        }
        return named.all;
    }

    private Map<String, FilterBinding> filtersOf(EntityType type) {
        Named<FilterBinding> named = new Named<>(model, type.name(), "condition");
        type.properties().forEach(property -> named.add(property.name(), new FilterBinding.Value(property)));
        type.hops()
                .forEach(field -> named.add(
                        field.name(), field.many() ? new FilterBinding.Many(field) : new FilterBinding.One(field)));
        if (model.isReachedByEdges(type)) {
            named.add("edge", new FilterBinding.Edge());
        }
        named.add("and", new FilterBinding.And());
        named.add("or", new FilterBinding.Or());
        named.add("not", new FilterBinding.Not());
        return named.all;
    }

    private Map<String, OrderBinding> ordersOf(EntityType type) {
        Named<OrderBinding> named = new Named<>(model, type.name(), "key to order or group by");
        for (Property property : type.properties()) {
            if (property.ordered()) {
                named.add(property.name(), new OrderBinding.Value(property));
            }
        }
        for (RelationshipField field : type.hops()) {
            if (field.many()) {
                named.add(field.name() + COUNT, new OrderBinding.Count(field));
            } else {
                named.add(field.name(), new OrderBinding.One(field));
            }
        }
        if (model.isReachedByEdges(type)) {
            named.add("edge", new OrderBinding.Edge());
        }
        return named.all;
    }

    /** Each name once. */
    private static final class Named<T> {
        private final Model model;
        private final String type;
        private final String kind;
        private final Map<String, T> all = new LinkedHashMap<>();

        Named(Model model, String type, String kind) {
            this.model = model;
            this.type = type;
            this.kind = kind;
        }

        void add(String name, T binding) {
            @Nullable T other = all.putIfAbsent(name, binding);
            if (other != null) {
                throw new ModelException(model.place(type + "." + name) + "type " + type
                        + " would have two of the name " + name + " as a " + kind
                        + ": give the field of the model another name");
            }
        }
    }
}

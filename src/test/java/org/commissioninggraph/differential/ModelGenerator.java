package org.commissioninggraph.differential;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Makes annotated SDL of random models: some that make sense, and some whose names are those that the API makes itself. */
final class ModelGenerator {
    private static final List<String> TYPES = List.of("Ward", "Clinic", "Depot", "Surgery");
    private static final List<String> ODD_TYPES = List.of(
            "WardGroup",
            "WardOverTime",
            "IntMeasurement",
            "TimeStep",
            "WardWhere",
            "ClinicConnection",
            "DepotEdge",
            "WardAggregate",
            "IntAggregate",
            "EdgeWhere",
            "PageInfo",
            "Figure",
            "Lineage",
            "Node",
            "Query",
            "Near",
            "String");
    private static final List<String> FIELDS = List.of("name", "kind", "size", "opened", "closed", "since", "share");
    private static final List<String> ODD_FIELDS = List.of(
            "and",
            "or",
            "not",
            "edge",
            "count",
            "cursor",
            "node",
            "id",
            "keys",
            "nodes",
            "wardsCount",
            "clinicConnection",
            "lineage",
            "some",
            "sizeOn",
            "kindSeries",
            "shareSource",
            "overTime",
            "__size");
    private static final List<String> VALUES =
            List.of("String", "Int", "NonNegativeInt", "Long", "Float", "Boolean", "Date", "DateTime", "Url", "Kind");

    private final Random random;
    private final StringBuilder sdl = new StringBuilder();

    ModelGenerator(Random random) {
        this.random = random;
    }

    String sdl() {
        Set<String> types = new LinkedHashSet<>();
        for (int count = 1 + random.nextInt(4); count > 0; count--) {
            types.add(one(TYPES, ODD_TYPES));
        }
        sdl.append("\"Kinds.\"\nenum Kind {\n  \"Large.\"\n  LARGE\n  \"Small.\"\n  SMALL\n}\n");
        List<String> edges = List.of("Link", random.nextInt(20) == 0 ? "Kind" : "Tie");
        edges.forEach(edge -> type(edge, "@edge", fields(false)));
        int relationship = 0;
        for (String type : types) {
            List<String> fields = new ArrayList<>(List.of("code: ID!"));
            fields.addAll(fields(true));
            for (String target : types) {
                if (random.nextBoolean()) {
                    fields.add(hop(target, "R" + relationship++, edges.get(random.nextInt(2))));
                }
                if (random.nextInt(6) == 0) {
                    fields.add(every(target));
                }
            }
            String single = type.toLowerCase(Locale.ROOT);
            type(type, "@node(single: \"" + single + "\", plural: \"" + single + "s\")", fields);
        }
        return sdl.toString();
    }

    private String hop(String target, String relationship, String edge) {
        boolean many = random.nextBoolean();
        String name = target.toLowerCase(Locale.ROOT) + (many ? "s" : "");
        return name + ": " + (many ? "[" + target + "!]!" : target) + " @relationship(type: \"" + relationship
                + "\", direction: " + (random.nextBoolean() ? "IN" : "OUT") + ", edge: \"" + edge + "\")";
    }

    /** Some are by a value that the target has not. */
    private String every(String target) {
        String of = random.nextBoolean() ? "" : "(property: \"kind\", equals: \"LARGE\")";
        return "every" + target + ": [" + target + "!]! @every" + of;
    }

    private List<String> fields(boolean node) {
        Set<String> names = new LinkedHashSet<>();
        for (int count = 1 + random.nextInt(4); count > 0; count--) {
            names.add(one(FIELDS, ODD_FIELDS));
        }
        List<String> fields = new ArrayList<>();
        for (String name : names) {
            String type = typed(name);
            fields.add(name + ": "
                    + (node && random.nextInt(8) == 0 ? "[" + type + "!]!" : type)
                    + (random.nextInt(8) == 0 ? " @series" : "")
                    + searched(node, name));
        }
        return fields;
    }

    /** Mostly of all types that have it, or the model is refused. */
    private String searched(boolean node, String name) {
        return node && name.equals("name") && random.nextInt(12) > 0 ? " @searched" : "";
    }

    /** Mostly the same for the same name. */
    private String typed(String name) {
        int index = random.nextInt(12) == 0 ? random.nextInt(VALUES.size()) : Math.floorMod(name.hashCode(), 9);
        boolean day = name.equals("opened") || name.equals("closed") || name.equals("since");
        return day ? "Date" : VALUES.get(index);
    }

    private String one(List<String> usual, List<String> odd) {
        return random.nextInt(12) == 0 ? odd.get(random.nextInt(odd.size())) : usual.get(random.nextInt(usual.size()));
    }

    private void type(String name, String directive, List<String> fields) {
        sdl.append("\"A ")
                .append(name)
                .append(".\"\ntype ")
                .append(name)
                .append(' ')
                .append(directive)
                .append(" {\n");
        fields.forEach(
                field -> sdl.append("  \"What it is.\"\n  ").append(field).append('\n'));
        sdl.append("}\n");
    }
}

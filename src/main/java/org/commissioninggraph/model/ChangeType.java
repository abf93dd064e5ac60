package org.commissioninggraph.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What happened to organisations. No graph holds changes: they follow from the first and last days of organisations, of
 * their relationships, and from successions.
 */
public final class ChangeType {
    public static final String NAME = "Change";
    public static final String CODE = "code";
    public static final String ON = "on";
    public static final String KIND = "kind";
    public static final String RELATIONSHIP = "relationship";
    public static final String SOURCE = "source";
    public static final String ORGANISATION = "organisation";
    public static final String FROM = "from";
    public static final String TO = "to";

    /** What may have happened, with what it means. */
    public enum Kind {
        OPENED("Began its life."),
        CLOSED("Was open for the last time on the day before."),
        JOINED("Became a member of `to`, and left nothing of that kind on that day."),
        LEFT("Ceased to be a member of `from`, and joined nothing of that kind on that day."),
        MOVED("Left `from` and joined `to` on one day."),
        MERGED("Was succeeded by `to`, which on that day succeeded others too."),
        SPLIT("Was succeeded by `to`, and by others too on that day."),
        SUCCEEDED("Was succeeded by `to`, one by one.");

        private final String description;

        Kind(String description) {
            this.description = description;
        }
    }

    private ChangeType() {}

    /**
     * The type of its rows.
     *
     * @param organisations to which things happen
     */
    static NodeType of(EntityType organisations) {
        Map<String, Field> fields = new LinkedHashMap<>();
        add(fields, CODE, ScalarType.ID, true, "Tells it from others, and sorts by date.");
        add(fields, ON, ScalarType.DATE, true, "First day on which it was so.");
        add(fields, KIND, kinds(), true, "What happened.");
        add(
                fields,
                RELATIONSHIP,
                ScalarType.STRING,
                false,
                "The relationship that began or ended, as the graph calls it, for instance MEMBER_OF.");
        add(fields, SOURCE, ScalarType.STRING, false, "Code of the source that states it: see `source(code:)`.");
        add(fields, ORGANISATION, organisations, "To whom it happened.");
        add(fields, FROM, organisations, "What was left.");
        add(fields, TO, organisations, "What was joined, or who succeeded.");
        return new NodeType(
                NAME,
                "Something that happened to an organisation on a day.",
                "change",
                "changes",
                1,
                List.of(),
                Collections.unmodifiableMap(fields),
                false);
    }

    private static void add(
            Map<String, Field> fields, String name, ValueType type, boolean required, String description) {
        fields.put(name, new Property(name, type, required, false, false, false, description));
    }

    private static void add(Map<String, Field> fields, String name, EntityType target, String description) {
        Relationship held =
                new Relationship(name, description, NAME, target.name(), false, name, Direction.OUT, EdgeType.NONE);
        fields.put(name, new RelationshipPath(name, description, target.name(), false, List.of(held)));
    }

    private static EnumType kinds() {
        Map<String, String> values = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            values.put(kind.name(), kind.description);
        }
        return new EnumType("ChangeKind", "What happened to an organisation.", Collections.unmodifiableMap(values));
    }
}

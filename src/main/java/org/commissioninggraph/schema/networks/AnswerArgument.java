package org.commissioninggraph.schema.networks;

import java.util.List;
import org.commissioninggraph.network.EdgeDirection;
import org.commissioninggraph.network.projections.ProjectionWeight;
import org.commissioninggraph.schema.Range;
import org.jspecify.annotations.Nullable;

/** An argument of a field that is answered over a network. */
public enum AnswerArgument {
    FROM("from", Kind.CODE, true, "Code of the organisation where paths start, whatever its capitals."),
    TO("to", Kind.CODE, true, "Code of the organisation where paths end, whatever its capitals."),
    AROUND("of", Kind.CODES, true, "Codes of the organisations from which is looked, whatever their capitals."),
    ONLY("of", Kind.CODES, false, "Codes of those wanted, whatever their capitals. All, if absent."),
    VIA("via", Kind.RELATIONSHIPS, false, "Types of relationships that count. All, if absent."),
    SHARED_VIA("via", Kind.RELATIONSHIPS, true, "Types of the relationships to the neighbours that are shared."),
    DIRECTION("direction", Kind.DIRECTION, EdgeDirection.BOTH, null, "How relationships are followed."),
    THROUGH(
            "through",
            Kind.KINDS,
            false,
            "Kinds of organisation that may be passed, and no others. If absent, all but those with which nearly"
                    + " everything is linked: national bodies and teams that oversee."),
    AVOID("avoid", Kind.KINDS, false, "Kinds of organisation that are not passed."),
    KINDS("kinds", Kind.KINDS, false, "Kinds of organisation that are wanted. All, if absent."),
    MAX_HOPS("maxHops", Kind.WHOLE, 10, new Range(1, 100.0), "The most steps of a path."),
    HOPS("hops", Kind.WHOLE, 1, new Range(0, 10.0), "How far, in steps."),
    PATHS("first", Kind.WHOLE, 10, new Range(1, 1000.0), "The most paths. 10, if absent."),
    FIRST(
            "first",
            Kind.WHOLE,
            100,
            Range.NOT_NEGATIVE,
            "The most of them. 100, if absent, of which a notice tells where there are more."),
    LIMIT(
            "limit",
            Kind.WHOLE,
            1000,
            Range.NOT_NEGATIVE,
            "The most organisations beside those that are looked from: the nearest first, then by weight, then by code. 1000, if absent."),
    LONGER(
            "longer",
            Kind.TRUTH,
            false,
            "Whether longer paths follow the shortest, up to `first`. Else only the shortest, all of them alike."),
    WEIGHT("weight", Kind.NUMBER_NAME, false, "A number that relationships have. If absent, each counts alike."),
    LENGTH(
            "length",
            Kind.LENGTH,
            false,
            "How long a relationship is, for what goes by shortest paths. HOPS, if absent."),
    DURING(
            "during",
            Kind.INTERVAL,
            false,
            "Paths that hold as a whole on some day of this interval, which may be another day for each path. Not with"
                    + " `weight`. What is below organisations is as of `asOf`."),
    AS_OF("asOf", Kind.DAY, false, "The date. If absent, the release's `referenceDate`."),
    PROJECTED("of", Kind.KIND, true, "The kind of organisation that is linked where two share neighbours."),
    PROJECT(
            "project",
            Kind.KIND,
            false,
            "If given, not the network itself: organisations of this kind, linked where two share neighbours over `via`."),
    SIMILARITY(
            "weight", Kind.SIMILARITY, ProjectionWeight.SHARED_COUNT, null, "How alike two are that share neighbours."),
    BY("by", Kind.NUMBER_NAME, false, "With MIN_SHARE: the number of relationships that shares come from."),
    THRESHOLD("threshold", Kind.NUMBER, 0.0, Range.NOT_NEGATIVE, "Leaves out links of a smaller weight."),
    SHARED_KINDS("kinds", Kind.KINDS, false, "Kinds of shared neighbours that count. All, if absent."),
    DATES("dates", Kind.DAYS, true, "The days, 60 at most."),
    BEFORE("before", Kind.DAY, true, "The earlier day, or any other."),
    AFTER("after", Kind.DAY, true, "The later day. What is below organisations is as of it."),
    WITHIN(
            "within",
            Kind.CODE,
            false,
            "Code of an organisation: only it, and those that belong to it on either day, over any number of steps."),
    ORDER_BY("orderBy", Kind.MEASURE, false, "The measure by which they are ordered. By code, if absent."),
    ASCENDING("ascending", Kind.TRUTH, false, "Whether the smallest come first."),
    AT_LEAST("atLeast", Kind.NUMBER, false, "Only those whose measure, that of `orderBy`, is this or more."),
    AT_MOST("atMost", Kind.NUMBER, false, "Only those whose measure, that of `orderBy`, is this or less."),
    BEHIND("after", Kind.CODE, false, "Code, or of an edge `id`, of the one behind which to start."),
    BY_WEIGHT("byWeight", Kind.TRUTH, false, "In a projection: whether those of the largest weight come first."),
    DIRECTED(
            "directed",
            Kind.TRUTH,
            true,
            null,
            "Whether measures go by the directions of relationships. A projection has none."),
    MEASURE("measure", Kind.MEASURE, true, "Which measure."),
    NORMALISED(
            "normalised",
            Kind.TRUTH,
            false,
            "For degree and betweenness: whether divided by the largest value that there could be."),
    DAMPING("damping", Kind.NUMBER, 0.85, new Range(0, 1.0), "For PAGE_RANK: the probability of following an edge."),
    LINK_WEIGHT(
            "weight",
            Kind.NUMBER_NAME,
            false,
            "A number that relationships have, as strength. In a projection its weight, if absent; elsewhere all alike."),
    RESOLUTION("resolution", Kind.NUMBER, 1.0, new Range(0, null), "Above 0: the higher, the smaller the communities."),
    SEED("seed", Kind.WHOLE, 1, Range.NOT_NEGATIVE, "The same seed gives the same communities."),
    PROPERTY(
            "property",
            Kind.TEXT,
            "kind",
            null,
            "Name of a property of organisations; `kind` is the kind of organisation, such as CCG."),
    GROUPED_WITH(
            "with",
            Kind.KIND,
            false,
            "Those are together that belong to the same organisation of this kind: the nearest to which `via` leads."),
    GROUPED_BY(
            "with", Kind.KIND, true, "The kind of organisation that they belong to: the nearest to which `via` leads."),
    GROUPED_VIA(
            "via",
            Kind.RELATIONSHIPS,
            false,
            "Types of relationships that lead to it, over any number of steps. If absent, those that lead to one"
                    + " organisation at a time."),
    GROUPED_PROPERTY(
            "property",
            Kind.TEXT,
            false,
            "In the place of `with`: those are together that have the same value of this property; `kind` is the kind of organisation."),
    CONCENTRATED("via", Kind.RELATIONSHIP, true, "The type of the relationships."),
    SHARES("weight", Kind.NUMBER_NAME, true, "The number of relationships that shares are made of.");

    /** What it takes. */
    enum Kind {
        CODE,
        CODES,
        TEXT,
        WHOLE,
        NUMBER,
        TRUTH,
        DAY,
        DAYS,
        INTERVAL,
        KIND,
        KINDS,
        RELATIONSHIP,
        RELATIONSHIPS,
        DIRECTION,
        NUMBER_NAME,
        LENGTH,
        SIMILARITY,
        MEASURE
    }

    /** What a measure of nodes is asked with. */
    static final List<AnswerArgument> OF_MEASURE = List.of(MEASURE, LINK_WEIGHT, LENGTH, NORMALISED, DAMPING);

    /** What communities are asked with. */
    static final List<AnswerArgument> OF_COMMUNITIES = List.of(LINK_WEIGHT, RESOLUTION, SEED);

    private final String argument;
    private final Kind kind;
    private final boolean required;
    private final @Nullable Object otherwise;
    private final @Nullable Range range;
    private final String description;

    AnswerArgument(String argument, Kind kind, boolean required, String description) {
        this(argument, kind, required, null, null, description);
    }

    AnswerArgument(String argument, Kind kind, Object otherwise, @Nullable Range range, String description) {
        this(argument, kind, false, otherwise, range, description);
    }

    AnswerArgument(
            String argument,
            Kind kind,
            boolean required,
            @Nullable Object otherwise,
            @Nullable Range range,
            String description) {
        this.argument = argument;
        this.kind = kind;
        this.required = required;
        this.otherwise = otherwise;
        this.range = range;
        this.description = description;
    }

    /** Its name in the schema. */
    public String argument() {
        return argument;
    }

    Kind kind() {
        return kind;
    }

    boolean required() {
        return required;
    }

    /** What it is where it is absent or null; null: nothing. */
    public @Nullable Object otherwise() {
        return otherwise;
    }

    @Nullable Range range() {
        return range;
    }

    /** Whether it cuts an answer. The schema has no default for it, so that it is known whether the client said how much. */
    public boolean cuts() {
        return this == FIRST || this == PATHS || this == LIMIT;
    }

    String description() {
        return description;
    }
}

package org.commissioninggraph.cypher;

import org.commissioninggraph.model.Property;
import org.commissioninggraph.plan.Aggregation;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/** Figures of rows as Cypher's aggregating functions. */
final class Aggregations {
    private static final double MIDDLE = 0.5;

    private Aggregations() {}

    /**
     * @param path the rows
     * @param repeats whether a node may be in more than one of them: not where {@link Aggregation#needsEachNodeOnce} holds
     */
    static Expression of(Aggregation figure, MatchPath path, boolean repeats) {
        Property property = figure.property();
        if (property == null) {
            return repeats && !figure.ofEdge() ? Cypher.countDistinct(path.end()) : Cypher.count(path.end());
        }
        Expression value = figure.ofEdge() && path.edge() != null
                ? StoredValues.of(path.edge(), property)
                : StoredValues.of(path.end(), property);
        return switch (figure.function()) {
            case COUNT -> Cypher.count(value);
            case DISTINCT_COUNT -> Cypher.countDistinct(value);
            case MIN -> Cypher.min(unindexed(value, path));
            case MAX -> Cypher.max(unindexed(value, path));
            case AVG -> ofKnown(value, Cypher.toFloat(sum(figure, value)).divide(Cypher.count(value)));
            case SUM -> ofKnown(value, sum(figure, value));
            case STD_DEV -> ofKnown(value, Cypher.stDevP(value));
            case MEDIAN -> Cypher.percentileCont(value, MIDDLE);
        };
    }

    /**
     * The least of a property Neo4j 5.26 reads from the end of an index, and where there is no row it then returns null in the
     * place of a list that holds the figure. Where no index can be read, it would take a fifteenth more.
     */
    private static Expression unindexed(Expression value, MatchPath path) {
        return path.mayUseIndex() ? ParameterValues.unindexed(value) : value;
    }

    private static Expression sum(Aggregation figure, Expression value) {
        Integer decimals = figure.decimals();
        return decimals == null ? Cypher.sum(value) : Cypher.round(Cypher.sum(value), Cypher.literalOf(decimals));
    }

    /** Cypher makes these 0, or not a number, where no value is known. */
    private static Expression ofKnown(Expression value, Expression figure) {
        return Cypher.caseExpression()
                .when(Cypher.count(value).gt(Cypher.literalOf(0)))
                .then(figure);
    }
}

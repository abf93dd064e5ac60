package org.commissioninggraph.schema.networks;

import java.util.List;

/** The fields of the types of answers. */
public final class AnswerFields {
    private AnswerFields() {}

    /** In the order of the schema. */
    public static List<AnswerField> of(AnswerType type) {
        AnswerField[] fields =
                switch (type) {
                    case PATHS -> PathFields.Paths.values();
                    case PATH -> PathFields.Path.values();
                    case STEP -> PathFields.Step.values();
                    case INTERVAL -> PathFields.Interval.values();
                    case EDGE -> EdgeField.values();
                    case SHARED -> SharedField.values();
                    case NETWORK -> NetworkFields.Whole.values();
                    case NODES -> NetworkFields.Nodes.values();
                    case NODE -> NetworkFields.Node.values();
                    case EDGES -> NetworkFields.Edges.values();
                    case GROUP -> FigureFields.Group.values();
                    case COMMUNITIES -> FigureFields.Communities.values();
                    case AGREEMENT -> FigureFields.Agreement.values();
                    case SUMMARY -> SummaryField.values();
                    case FIGURE -> FigureFields.Figure.values();
                    case MEASURED -> FigureFields.Measured.values();
                    case CONCENTRATION -> FigureFields.Concentrated.values();
                    case MOMENT -> NetworkFields.Moment.values();
                    case COMPARISON -> ComparisonFields.Compared.values();
                    case CHANGED_NODE -> ComparisonFields.Node.values();
                    case CHANGED_EDGE -> ComparisonFields.Edge.values();
                    case CHANGED_VALUE -> ComparisonFields.Value.values();
                    case MOVE -> ComparisonFields.Move.values();
                    case COUNTS -> ComparisonFields.Counts.values();
                    case GROUP_COUNTS -> ComparisonFields.GroupCounts.values();
                    case SIMILARITY -> ComparisonFields.Similarity.values();
                    case CORRELATION -> ComparisonFields.Correlation.values();
                };
        return List.of(fields);
    }
}

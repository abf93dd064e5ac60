package org.commissioninggraph.execution.networks;

import java.util.Map;
import java.util.Objects;
import org.commissioninggraph.network.measures.Assortativity;
import org.commissioninggraph.network.measures.NetworkFigure;
import org.commissioninggraph.plan.NetworkAnswer;
import org.commissioninggraph.schema.networks.AnswerArgument;
import org.commissioninggraph.schema.networks.FigureFields;
import org.commissioninggraph.schema.networks.SummaryField;
import org.jspecify.annotations.Nullable;

/** Tells the figures of one network. How many nodes and edges it has is known without the others. */
record SummaryAnswers(AnswerObjects objects, MeasuredNetwork measured) {
    Map<String, @Nullable Object> of(@Nullable NetworkAnswer selected) {
        return objects.object(selected, entry -> switch ((SummaryField) Objects.requireNonNull(entry.binding())) {
            case NODES -> measured.network().nodes();
            case EDGES -> measured.network().edges();
            case LINKS -> measured.summary().links();
            case ISOLATES -> measured.summary().isolates();
            case COMPONENTS -> measured.summary().components();
            case LARGEST -> measured.summary().largestComponent();
            case DENSITY -> figure(entry, measured.summary().density());
            case DIAMETER -> figure(entry, measured.summary().diameter());
            case LARGEST_DIAMETER -> figure(entry, measured.summary().largestComponentDiameter());
            case LARGEST_MEAN_PATH -> figure(entry, measured.summary().largestComponentMeanPath());
            case TRANSITIVITY -> figure(entry, measured.summary().transitivity());
            case CLUSTERING -> figure(entry, measured.summary().averageClustering());
            case CLUSTERING_OF_TWO -> figure(entry, measured.summary().averageClusteringOfTwoOrMore());
            case BY_DEGREE -> figure(entry, measured.summary().degreeAssortativity());
            case BY_PROPERTY -> figure(entry, byProperty(entry));
            case RECIPROCITY -> figure(entry, measured.summary().reciprocity());
        });
    }

    private record ByProperty(String property) {}

    private NetworkFigure byProperty(NetworkAnswer.Entry entry) {
        String property = entry.arguments().value(AnswerArgument.PROPERTY);
        return measured.once(
                new ByProperty(property),
                () -> NetworkFailures.arguing(() -> Assortativity.byProperty(measured.asked(), property)));
    }

    private Map<String, @Nullable Object> figure(NetworkAnswer.Entry figure, NetworkFigure told) {
        return objects.object(
                figure.below(), entry -> switch ((FigureFields.Figure) Objects.requireNonNull(entry.binding())) {
                    case VALUE -> told.value();
                    case REASON -> told.reason();
                });
    }
}

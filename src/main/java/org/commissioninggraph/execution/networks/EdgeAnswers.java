package org.commissioninggraph.execution.networks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commissioninggraph.network.EdgeDirection;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.PropertyColumn;
import org.commissioninggraph.network.projections.NetworkProjection;
import org.commissioninggraph.network.projections.SharedNeighbour;
import org.commissioninggraph.plan.NetworkAnswer;
import org.commissioninggraph.schema.networks.EdgeField;
import org.commissioninggraph.schema.networks.EdgePropertyField;
import org.commissioninggraph.schema.networks.SharedField;
import org.jspecify.annotations.Nullable;

/** Tells of the edges of one network. */
record EdgeAnswers(AnswerObjects objects, Network network, @Nullable NetworkProjection projection) {
    static EdgeAnswers of(AnswerObjects objects, MeasuredNetwork measured) {
        return new EdgeAnswers(objects, measured.network(), measured.projection());
    }

    /** The edge, followed in no direction. */
    Map<String, @Nullable Object> edge(@Nullable NetworkAnswer selected, int edge) {
        return edge(selected, edge, null);
    }

    Map<String, @Nullable Object> edge(@Nullable NetworkAnswer selected, int edge, @Nullable EdgeDirection direction) {
        return objects.object(selected, entry -> switch ((EdgeField) Objects.requireNonNull(entry.binding())) {
            case ID -> network.edgeId(edge);
            case TYPE -> network.type(edge);
            case FROM -> NetworkCodes.code(network, network.source(edge));
            case TO -> NetworkCodes.code(network, network.target(edge));
            case FROM_NODE -> objects.node(entry, NetworkCodes.code(network, network.source(edge)));
            case TO_NODE -> objects.node(entry, NetworkCodes.code(network, network.target(edge)));
            case DIRECTION -> direction == null ? null : direction.name();
            case SINCE -> text(network.validity(edge).since());
            case UNTIL -> text(network.validity(edge).until());
            case SOURCE -> network.statedBy(edge);
            case WEIGHT -> projected(NetworkProjection.WEIGHT, edge);
            case SHARED -> projected(NetworkProjection.SHARED, edge);
            case EVIDENCE -> evidence(entry, edge);
            case PROPERTIES -> properties(entry.below(), edge);
        });
    }

    private @Nullable Object projected(String property, int edge) {
        PropertyColumn column = projection == null ? null : network.edgeProperty(property);
        return column == null ? null : column.value(edge);
    }

    private List<@Nullable Object> evidence(NetworkAnswer.Entry entry, int edge) {
        List<SharedNeighbour> shared = projection == null ? List.of() : projection.evidence(edge);
        return objects.list(
                shared,
                one -> objects.object(
                        entry.below(), below -> switch ((SharedField) Objects.requireNonNull(below.binding())) {
                            case CODE -> NetworkCodes.plain(one.code());
                            case NODE -> objects.node(below, NetworkCodes.plain(one.code()));
                            case FROM_SHARE -> one.first();
                            case TO_SHARE -> one.second();
                        }));
    }

    private Map<String, @Nullable Object> properties(@Nullable NetworkAnswer selected, int edge) {
        return objects.object(selected, entry -> {
            EdgePropertyField field = (EdgePropertyField) Objects.requireNonNull(entry.binding());
            PropertyColumn column = network.edgeProperty(field.property().name());
            return text(column == null ? null : column.value(edge));
        });
    }

    /** Dates as text; other values as they are. */
    static @Nullable Object text(@Nullable Object value) {
        return value instanceof LocalDate day ? day.toString() : value;
    }
}

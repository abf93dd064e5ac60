package org.commissioninggraph.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A label of the graph.
 *
 * @param boost what its score in a search among other types is multiplied by, above 0; usually 1
 * @param interfaces names of the interfaces and unions that it belongs to
 * @param single its field on Query for one node
 * @param plural its field on Query for a list; null where there is one node only
 * @param hub whether nearly all other nodes are linked with its nodes, so that paths do not lead through them unasked
 */
public record NodeType(
        String name,
        String description,
        String single,
        @Nullable String plural,
        double boost,
        List<String> interfaces,
        Map<String, Field> fields,
        boolean hub)
        implements EntityType {
    public static final String OPENED = "opened";
    public static final String CLOSED = "closed";

    /**
     * What is stored beside {@link #CLOSED}: that day, or {@link #STILL_OPEN}. To find that a property is absent Neo4j reads
     * all that a node has. No name in SDL has a blank.
     */
    public static final String LAST_DAY = "closed or open";

    /** The greatest day. */
    public static final LocalDate STILL_OPEN = LocalDate.of(9999, 12, 31);

    /** Its name tells it from others; plans are hashed for every request. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }
}

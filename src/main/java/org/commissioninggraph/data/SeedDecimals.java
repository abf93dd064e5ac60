package org.commissioninggraph.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.NodeType;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.ScalarType;
import org.commissioninggraph.release.ServedRelease;
import org.jspecify.annotations.Nullable;

/** The most decimals that a seed's values of each property have, kept with the release: see {@link ServedRelease}. */
final class SeedDecimals {
    private final Map<String, Integer> places = new TreeMap<>();

    private SeedDecimals() {}

    /** By type and property, {@code Commissioning.admissionShare}; those of an interface are of all its types. */
    static Map<String, Integer> of(Model model, SeedRelease seed) {
        SeedDecimals decimals = new SeedDecimals();
        for (NodeType type : model.nodeTypes().values()) {
            List<EntityType> owners = new ArrayList<>(List.of(type));
            type.interfaces().forEach(name -> owners.add(model.entity(name)));
            for (SeedNode node :
                    seed.nodes().getOrDefault(type.name(), Map.of()).values()) {
                owners.forEach(owner -> decimals.add(owner.name(), owner.properties(), node.properties()));
            }
        }
        for (List<SeedEdge> edges : seed.edges().values()) {
            for (SeedEdge edge : edges) {
                var type = edge.end().edge();
                decimals.add(type.name(), type.properties().values(), edge.properties());
            }
        }
        for (SeedSeries series : seed.series()) {
            String key = series.series().key();
            series.measured().values().forEach(all -> all.forEach(each -> decimals.add(key, each.value())));
        }
        return decimals.places;
    }

    private void add(String owner, Collection<Property> properties, Map<String, Object> values) {
        for (Property property : properties) {
            if (property.type() == ScalarType.FLOAT) {
                add(owner + "." + property.name(), values.get(property.name()));
            }
        }
    }

    private void add(String key, @Nullable Object value) {
        if (value instanceof Double number) {
            places.merge(key, decimals(number), Math::max);
        }
    }

    private static int decimals(Double value) {
        return Math.max(0, BigDecimal.valueOf(value).stripTrailingZeros().scale());
    }
}

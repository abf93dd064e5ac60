package org.commissioninggraph.plan;

import java.util.Map;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.ScalarType;
import org.jspecify.annotations.Nullable;

/**
 * How many decimals the loaded values of a property have. Sums of them are rounded to as many: floating-point numbers add
 * up to 0.9818600000000001 where the values add up to 0.98186.
 *
 * @param places by the name of the type and that of its property, {@code Commissioning.admissionShare}
 */
public record DecimalPlaces(Map<String, Integer> places) {
    /** Where nothing is known of them; sums are left as they are. */
    public static final DecimalPlaces UNKNOWN = new DecimalPlaces(Map.of());

    /**
     * @param owner the node type, interface or edge type
     * @return null where it is not known, or the property holds whole numbers
     */
    @Nullable Integer of(String owner, Property property) {
        return property.type() == ScalarType.FLOAT ? places.get(owner + "." + property.name()) : null;
    }
}

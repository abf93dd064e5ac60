package org.commissioninggraph.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.ScalarType;
import org.junit.jupiter.api.Test;

final class CursorsTests {
    private static final String SEAL = Cursors.seal("a list");
    private static final List<OrderKey> BY_NAME_AND_DAY =
            List.of(key("name", ScalarType.STRING), key("opened", ScalarType.DATE), key("listSize", ScalarType.LONG));

    @Test
    void holdsTheValuesOfARow() {
        String cursor = Cursors.encode(SEAL, Arrays.asList("A", LocalDate.of(2017, 4, 1), 5));

        assertThat(Cursors.decode("after", cursor, SEAL, BY_NAME_AND_DAY))
                .containsExactly("A", LocalDate.of(2017, 4, 1), 5L);
    }

    /** Whoever knows how a cursor is sealed can make one: what is in it still has to be what a key can have. */
    @Test
    void refusesValuesThatNoKeyHas() {
        for (Object wrong : List.of(List.of(1), Map.of("a", 1), BigInteger.TEN.pow(30), 2017, "2017-02-30")) {
            String cursor = Cursors.encode(SEAL, Arrays.asList("A", wrong, 5));
            assertThatThrownBy(() -> Cursors.decode("after", cursor, SEAL, BY_NAME_AND_DAY))
                    .isInstanceOf(RequestException.class)
                    .hasMessageStartingWith("`after` is not a cursor of this list");
        }
        for (Object wrong : List.of(List.of(1), Map.of("a", 1), BigInteger.TEN.pow(30))) {
            String cursor = Cursors.encode(SEAL, Arrays.asList(wrong, null, 5));
            assertThatThrownBy(() -> Cursors.decode("after", cursor, SEAL, BY_NAME_AND_DAY))
                    .isInstanceOf(RequestException.class);
        }
    }

    private static OrderKey key(String name, ScalarType type) {
        return new OrderKey(new OrderKey.OfNode(new Property(name, type, false, false, false, false, "")), false);
    }
}

package org.commissioninggraph.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class BareStatementsTests {
    @Test
    void daysAreDaysAgain() throws Exception {
        String json = "[{\"statement\": \"RETURN $p0\","
                + " \"parameters\": {\"p0\": \"2017-04-01\", \"p1\": 50, \"p2\": [\"00Q\", \"2017-04-02\"]}}]";

        BareStatements read = BareStatements.read(json.getBytes(StandardCharsets.UTF_8));

        assertThat(read.statements())
                .containsExactly(new BareStatements.Statement(
                        "RETURN $p0",
                        Map.of(
                                "p0", LocalDate.of(2017, 4, 1),
                                "p1", 50,
                                "p2", List.of("00Q", LocalDate.of(2017, 4, 2)))));
    }
}

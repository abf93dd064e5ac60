package org.commissioninggraph.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.commissioninggraph.support.SchemaOnly;
import org.junit.jupiter.api.Test;

final class IntrospectionTests {
    @Test
    void onlyDirectivesThatAreCarriedOutAreDeclared() {
        Map<String, Object> answer = SchemaOnly.service()
                .execute(new GraphQlRequest("{ __schema { directives { name } } }"))
                .toSpecification();

        assertThat(answer.get("data").toString())
                .contains("include", "skip", "deprecated", "oneOf")
                .doesNotContain("defer");
    }
}

package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.commissioninggraph.api.ErrorCode;
import org.commissioninggraph.plan.PlanException;
import org.commissioninggraph.support.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ErrorCodesTests {
    @Test
    void theReadmeListsThemAll() throws Exception {
        StringBuilder table = new StringBuilder("| code | status | what is wrong |\n| --- | --- | --- |\n");
        for (ErrorCode code : ErrorCode.values()) {
            table.append("| `%s` | %d | %s |\n".formatted(code, Statuses.of(code), code.meaning()));
        }
        assertThat(Documents.text()).contains(table);
    }

    @ParameterizedTest
    @EnumSource(PlanException.Code.class)
    void whatCannotBePlannedHasACode(PlanException.Code code) {
        assertThat(Statuses.of(ErrorCode.valueOf(code.name()))).isEqualTo(400);
    }
}

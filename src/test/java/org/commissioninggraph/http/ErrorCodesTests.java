package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.support.Documents;
import org.junit.jupiter.api.Test;

final class ErrorCodesTests {
    @Test
    void theReadmeListsThemAll() throws Exception {
        StringBuilder table = new StringBuilder("| code | status | what is wrong |\n| --- | --- | --- |\n");
        for (ErrorCode code : ErrorCode.values()) {
            table.append("| `%s` | %d | %s |\n".formatted(code, StatusRules.of(code), code.meaning()));
        }
        assertThat(Documents.text()).contains(table);
    }
}

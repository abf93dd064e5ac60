package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.commissioninggraph.errors.RequestException;
import org.junit.jupiter.api.Test;

final class RequestReaderTests {
    private static GraphQlRequestBody lists(int count) {
        String lists = "[]" + ",[]".repeat(count - 1);
        String body = "{\"query\": \"{ a }\", \"variables\": {\"lists\": [" + lists + "]}}";
        return RequestReader.body(body.getBytes(StandardCharsets.UTF_8));
    }

    /** A megabyte of them takes eighteen of memory. */
    @Test
    void soManyValuesAreTakenAndNoMore() {
        assertThat(lists(49_000)).isNotNull();
        assertThatThrownBy(() -> lists(50_000))
                .isInstanceOf(RequestException.class)
                .hasMessageStartingWith("the body has more than 100000 names, values, lists and objects");
    }
}

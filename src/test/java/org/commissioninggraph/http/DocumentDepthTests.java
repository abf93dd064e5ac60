package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DocumentDepthTests {
    @ParameterizedTest
    @CsvSource({"{a,}", "{not:,}", "[,]", "(,)", "{a([,])}"})
    void whatIsNestedTooDeepIsRefused(String open, String close) {
        int levels = DocumentDepth.MOST
                / (int) open.chars().filter(each -> "{[(".indexOf(each) >= 0).count();
        assertThatCode(() -> DocumentDepth.check(open.repeat(levels) + close.repeat(levels)))
                .doesNotThrowAnyException();

        assertThatThrownBy(() -> DocumentDepth.check(open.repeat(levels + 1)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("nested deeper than 160");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ a(b: \"%s\") }",
                "{ a(b: \"\\\"%s\\\\\") }",
                "{ a(b: \"\"\"%s \\\"\"\" %s\"\"\") }",
                "# %s\n{ a }",
                "{ a } # %s",
                "\"\"\"%s"
            })
    void bracketsInTextsAndCommentsDoNotCount(String document) {
        assertThatCode(() -> DocumentDepth.check(document.replace("%s", "{[(".repeat(200))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\" ", "\"a\\\\\" ", "\"\"\"a\"\"\" ", "# a\n", "# a\r", "\"\"\"\"\"\""})
    void bracketsAfterTextsAndCommentsCount(String before) {
        assertThatThrownBy(() -> DocumentDepth.check(before + "{".repeat(161))).isInstanceOf(Refusal.class);
    }

    @Test
    void brokenDocumentsAreLeftToTheParser() {
        for (String broken : new String[] {"", "\"", "\"\"\"", "\\", "\"\\", "}}}{", "#"}) {
            assertThatCode(() -> DocumentDepth.check(broken)).doesNotThrowAnyException();
        }
    }
}

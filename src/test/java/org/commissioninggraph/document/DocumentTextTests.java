package org.commissioninggraph.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.GraphqlErrorException;
import graphql.language.SourceLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DocumentTextTests {
    @ParameterizedTest
    @CsvSource({"{a,}", "{not:,}", "[,]", "(,)", "{a([,])}"})
    void whatIsNestedTooDeepIsRefused(String open, String close) {
        int levels = DocumentText.MOST_LEVELS
                / (int) open.chars().filter(each -> "{[(".indexOf(each) >= 0).count();
        assertThatCode(() -> DocumentText.check(open.repeat(levels) + close.repeat(levels)))
                .doesNotThrowAnyException();

        assertThatThrownBy(() -> DocumentText.check(open.repeat(levels + 1)))
                .isInstanceOf(GraphqlErrorException.class)
                .hasMessageContaining("nested deeper than 160");
    }

    @Test
    void aNumberHasSoManyDigits() {
        String most = "9".repeat(DocumentText.MOST_DIGITS);
        assertThatCode(() -> DocumentText.check(
                        "{ a(b: " + most + ", c: " + most + "." + most + ", d: \"9" + most + "\") }"))
                .doesNotThrowAnyException();

        assertThatThrownBy(() -> DocumentText.check("{ a(b: -9" + most + ") }"))
                .isInstanceOf(GraphqlErrorException.class)
                .hasMessageContaining("more than 1000 digits");
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
        assertThatCode(() -> DocumentText.check(document.replace("%s", "{[(".repeat(200))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"'',1,161", "'#\n',2,161", "'#\r\n\n # {\n ',4,162"})
    void thePlaceIsThatOfTheBracket(String before, int line, int column) {
        assertThatThrownBy(() -> DocumentText.check(before + "[".repeat(200)))
                .isInstanceOfSatisfying(GraphqlErrorException.class, refused -> assertThat(refused.getLocations())
                        .containsExactly(new SourceLocation(line, column)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\" ", "\"a\\\\\" ", "\"\"\"a\"\"\" ", "# a\n", "# a\r", "\"\"\"\"\"\""})
    void bracketsAfterTextsAndCommentsCount(String before) {
        assertThatThrownBy(() -> DocumentText.check(before + "{".repeat(161)))
                .isInstanceOf(GraphqlErrorException.class);
    }

    @Test
    void brokenDocumentsAreLeftToTheParser() {
        for (String broken : new String[] {"", "\"", "\"\"\"", "\\", "\"\\", "}}}{", "#"}) {
            assertThatCode(() -> DocumentText.check(broken)).doesNotThrowAnyException();
        }
    }
}

package org.commissioninggraph.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.commissioninggraph.errors.RequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FullTextTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Hall | +(hall^4 hall*^2 hall~1)",
                "Blackburn | +(blackburn^4 blackburn*^2 blackburn~2)",
                "the | +(the^4 the*^2)",
                "mahadanaarachchi's | +(mahadanaarachchi's^4 mahadanaarachchi's*^2 mahadanaarachchi's~1)",
                "abcdefghijklmnopqrstuvwxy | +(abcdefghijklmnopqrstuvwxy^4 abcdefghijklmnopqrstuvwxy*^2)",
                "BB22SU | +(bb22su^4 bb22su*^2 (+bb2 +2su)^4)",
                "w1a1aa | +(w1a1aa^4 w1a1aa*^2 (+w1a +1aa)^4)",
                "P84676 | +(p84676^4 p84676*^2)",
                "King's | +(king's^4 king's*^2 king's~1)",
                "HWB-E06 | +(hwb^4 hwb*^2) +(e06^4 e06*^2)",
            })
    void everyWordMustBeFoundInOneWayOrAnother(String text, String query) {
        assertThat(FullText.query(text)).isEqualTo(query);
    }

    @Test
    void isNotLongerThanAnyTextThatIsSearched() {
        assertThat(FullText.query("a".repeat(200))).startsWith("+(a").doesNotContain("~");
        assertThatThrownBy(() -> FullText.query("a".repeat(201)))
                .isInstanceOf(RequestException.class)
                .hasMessage("the text to search for has 201 characters, expected 1 to 200");
    }

    /** What means something to the index is no part of a word, so that nobody can write a query of his own. */
    @Test
    void hasNothingOfTheLanguageOfTheIndex() {
        assertThat(FullText.query("name:a* OR (b) AND NOT c^9 \"d\" [e TO f] /g/"))
                .doesNotContain(":", "[", "]", "\"", "/", "OR", "NOT")
                .contains("+(name^4 name*^2 name~1)", "+(not^4 not*^2)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "!?", "a b c d e f g h i j k l m n o p q r s t u"})
    void needsAWordAndNotTooMany(String text) {
        assertThatThrownBy(() -> FullText.query(text))
                .isInstanceOf(RequestException.class)
                .hasMessageEndingWith("words, expected 1 to 20");
    }
}

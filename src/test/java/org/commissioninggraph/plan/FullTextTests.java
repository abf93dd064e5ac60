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
                "Hall | (+(hall^20 hall*^100 hall~1^0.1)) www.hall*^100 hall*^100",
                "Blackburn | (+(blackburn^20 blackburn*^100 blackburn~2^0.1)) www.blackburn*^100 blackburn*^100",
                "a | +(a^20 a*^100)",
                "the | (+(the^20 the*^100)) www.the*^100 the*^100",
                "BB22SU | (+(bb22su^20 bb22su*^100 (+bb2 +2su)^20)) www.bb22su*^100 bb22su*^100",
                "w1a1aa | (+(w1a1aa^20 w1a1aa*^100 (+w1a +1aa)^20)) www.w1a1aa*^100 w1a1aa*^100",
                "P84676 | (+(p84676^20 p84676*^100)) www.p84676*^100 p84676*^100",
                "King's | (+(king's^20 king's*^100 king's~1^0.1)) www.kings*^100 kings*^100",
                "East Lancs | (+(east^20 east*^100 east~1^0.1) +(lancs^20 lancs*^100 lancashire*^100 lancs~1^0.1))"
                        + " www.eastlancs*^100 eastlancs*^100",
                "HWB-E06 | (+(hwb^20 hwb*^100) +(e06^20 e06*^100)) www.hwbe06*^100 hwbe06*^100",
            })
    void everyWordMustBeFoundInOneWayOrAnother(String text, String query) {
        assertThat(FullText.query(text)).isEqualTo(query);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "mahadanaarachchi's | mahadanaarachchi's~1^0.1",
                "abcdefghijklmnopqrstuvwx | abcdefghijklmnopqrstuvwx~1^0.1",
            })
    void ofALongWordOneLetterMayBeWrong(String text, String wrong) {
        assertThat(FullText.query(text)).contains(" " + wrong + ")");
        assertThat(FullText.query(text + "abcdefghi")).doesNotContain("~");
    }

    @ParameterizedTest
    @ValueSource(strings = {"blackburn", "the", "east lancs", "bb2 2su", "king's college"})
    void itsWordsCanBeToldFromIt(String text) {
        assertThat(String.join(" ", FullText.words(FullText.query(text)))).isEqualTo(text);
    }

    @Test
    void isNotLongerThanAnyTextThatIsSearched() {
        assertThat(FullText.query("a".repeat(200))).startsWith("(+(a").doesNotContain("~");
        assertThatThrownBy(() -> FullText.query("a".repeat(201)))
                .isInstanceOf(RequestException.class)
                .hasMessage("the text to search for has 201 characters, expected 1 to 200");
    }

    /** What means something to the index is no part of a word, so that nobody can write a query of his own. */
    @Test
    void hasNothingOfTheLanguageOfTheIndex() {
        assertThat(FullText.query("name:a* OR (b) AND NOT c^9 \"d\" [e TO f] /g/"))
                .doesNotContain(":", "[", "]", "\"", "/", "OR", "NOT")
                .contains("+(name^20 name*^100 name~1^0.1)", "+(not^20 not*^100)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "!?", "a b c d e f g h i j k l m n o p q r s t u"})
    void needsAWordAndNotTooMany(String text) {
        assertThatThrownBy(() -> FullText.query(text))
                .isInstanceOf(RequestException.class)
                .hasMessageEndingWith("words, expected 1 to 20");
    }
}

package org.commissioninggraph.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AlphabetTests {
    /** As a person would look for them. */
    private static final List<String> IN_ORDER = List.of(
            "!",
            "1/MONTON MEDICAL PRACTICE",
            "(1) Ward",
            "10 Downing Street",
            "\u00c0 la carte",
            "Abbey",
            "abbey",
            "ABBEY-DALE",
            "Abbey Hospitals",
            "ABBEY MEDICAL CENTRE",
            "ABBEYDALE",
            "AZALEA SURGERY",
            "DR. J SMITH",
            "Dr J. Smith & Partners",
            "E\u0301cole",
            "\u00c9cole 2",
            "edge",
            "O'BRIEN SURGERY",
            "OBRIEN\u2019S",
            "(Salford) Care Centre",
            "ST JAMES",
            "St. James",
            "ST JAMES'S",
            "STRASSE",
            "Stra\u00dfe",
            "Z\u00fcrich",
            "\u65e5\u672c");

    @Test
    void isThatOfAPerson() {
        List<String> mixed = new ArrayList<>(IN_ORDER);
        Collections.shuffle(mixed, new Random(1));
        mixed.sort(Comparator.comparing(Alphabet::key));
        assertThat(mixed).isEqualTo(IN_ORDER);
    }

    @ParameterizedTest
    @CsvSource({
        "Abbey Hospitals, abbey hospitals",
        "ST.JAMES, st james",
        "St.  James' -- (Surgery), st james surgery",
        "CAF\u00c9, cafe",
        "Cafe\u0301, cafe",
        "\u00bd Moon Lane, 1 2 moon lane",
        "---, ''"
    })
    void passesOverWhatDoesNotCount(String text, String compared) {
        assertThat(Alphabet.key(text)).isEqualTo(compared + "  " + text);
    }

    /** However odd a text is, its key ends with it, behind the first two blanks, and no other text has that key. */
    @Test
    void keepsTheText() {
        Stream.of(
                        "a  b",
                        " ",
                        "",
                        "  a",
                        "a\nb",
                        "\ud83c\udfe5 Hospital",
                        "\u0000",
                        "a\u00a0b",
                        "\u0130stanbul",
                        "\u0149")
                .forEach(text -> {
                    String key = Alphabet.key(text);
                    assertThat(key.substring(key.indexOf(Alphabet.SEPARATOR) + 2))
                            .isEqualTo(text);
                });
    }
}

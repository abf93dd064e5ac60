package org.commissioninggraph.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class ShortMessageTests {
    @Test
    void aMessageOfUsualLengthStays() {
        String usual = "x".repeat(ShortMessage.LONGEST);

        assertThat(ShortMessage.of(usual)).isEqualTo(usual);
    }

    @Test
    void ofALongOneTheBeginningAndTheWayOutStay() {
        String shorter = new RequestException(
                        ErrorCode.BAD_ARGUMENT, "no node has the code " + "A".repeat(50_000) + ": see /reference")
                .getMessage();

        assertThat(shorter)
                .hasSize(ShortMessage.LONGEST - 1)
                .startsWith("no node has the code A")
                .endsWith("A: see /reference");
    }

    @Test
    void noCharacterIsCutInTwo() {
        for (String before : new String[] {"", "x"}) {
            String shorter = ShortMessage.of(before + "\uD83D\uDE00".repeat(5_000));

            assertThat(shorter).hasSizeLessThanOrEqualTo(ShortMessage.LONGEST);
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(shorter)).isTrue();
        }
    }
}

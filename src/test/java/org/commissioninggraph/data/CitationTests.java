package org.commissioninggraph.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CitationTests {
    private final Citation citation = new Citation("2019.10.1", "ab12");

    @Test
    void namesReleaseAndChecksum() {
        assertThat(citation.text())
                .isEqualTo("The commissioning graph of the NHS in England, release 2019.10.1. Data set, SHA-256 ab12.");
    }

    @Test
    void isAnEntryOfBibtex() {
        assertThat(citation.bibtex())
                .startsWith("@misc{commissioning-graph-2019.10.1,")
                .contains("version = {2019.10.1}", "ab12")
                .endsWith("}");
    }
}

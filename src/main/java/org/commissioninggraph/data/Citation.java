package org.commissioninggraph.data;

/**
 * How a release is cited.
 *
 * @param version of the release
 * @param checksum SHA-256 over its files
 */
public record Citation(String version, String checksum) {
    private static final String TITLE = "The commissioning graph of the NHS in England";

    /** In a text: the same for the same release. */
    public String text() {
        return TITLE + ", release " + version + ". Data set, SHA-256 " + checksum + ".";
    }

    /** As an entry of BibTeX, whose key has the version. */
    public String bibtex() {
        return "@misc{commissioning-graph-" + version + ",\n"
                + "  title = {{" + TITLE + "}},\n"
                + "  version = {" + version + "},\n"
                + "  note = {Data set, SHA-256 " + checksum + "}\n"
                + "}";
    }
}

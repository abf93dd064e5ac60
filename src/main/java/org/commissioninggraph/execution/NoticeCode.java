package org.commissioninggraph.execution;

/** What a client should know of an answer without errors: {@code extensions.notices[].code}. */
public enum NoticeCode {
    NOT_FILTERED("A variable of a filter was not given, so that what it would have left out is in the answer."),
    LIST_CUT(
            "A list at the root, or of a network, has more than is shown, and neither `first` nor `limit` said how many to show."),
    FIGURES_MIX_DAYS("A figure is made of values that were measured on several days."),
    NO_DATA_ON_DAY("The release holds nothing on the day asked for of a relationship, which so leads to nothing."),
    NOT_OPEN_ON_DAY("A search finds nothing that is open on the day asked for, but some that are on another day.");

    private final String meaning;

    NoticeCode(String meaning) {
        this.meaning = meaning;
    }

    /** For people: what to know. */
    public String meaning() {
        return meaning;
    }
}

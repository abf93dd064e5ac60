package org.commissioninggraph.studies;

import java.util.List;

/** A question that is worked through on a page of its own. */
interface Study {
    /** Of its page, and of its picture. */
    String name();

    /** Pieces of the page's text, made of the answers: every number of the text must stand in one of them. */
    List<String> statements(Answers answers);

    /** What the page shows, drawn from the answers. */
    Drawing picture(Answers answers);
}

package org.commissioninggraph.plan;

/** What is planned for one field of the answer. */
public interface ResponseEntry {
    ResponseField field();

    default String key() {
        return field().key();
    }
}

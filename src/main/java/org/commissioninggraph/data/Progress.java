package org.commissioninggraph.data;

/** Told how far a load has come. */
public interface Progress {
    /** Tells no one. */
    Progress SILENT = (what, done, total) -> {};

    /**
     * @param what is being written, for instance MEMBER_OF
     * @param done nodes and edges so far
     * @param total how many there will be
     */
    void advanced(String what, long done, long total);
}

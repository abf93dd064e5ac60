package org.commissioninggraph.cypher;

/** Is told how much memory an answer takes while it is made. */
public interface MemoryUse {
    /** Throws what it likes where that is too much. */
    void take(long bytes);

    void giveBack(long bytes);
}

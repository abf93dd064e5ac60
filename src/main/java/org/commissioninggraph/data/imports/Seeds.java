package org.commissioninggraph.data.imports;

/** A group of seed files, and how their rows are made from the input. */
interface Seeds {
    /** Adds the rows; reports what the input gets wrong and goes on. */
    void addTo(ImportRun run);
}

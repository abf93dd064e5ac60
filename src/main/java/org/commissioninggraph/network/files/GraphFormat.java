package org.commissioninggraph.network.files;

/** A format of files. */
public enum GraphFormat {
    /** For networkx, igraph, JGraphT, Gephi, yEd. */
    GRAPHML("application/graphml+xml", "graphml", new GraphMlWriter()),
    /** GEXF 1.3, for Gephi; of a history with spells, so that its timeline plays. */
    GEXF("application/gexf+xml", "gexf", new GexfWriter()),
    /** For Pajek, and what reads its files. */
    PAJEK("text/vnd.pajek", "net", new PajekWriter()),
    /** The nodes as a table: half of a pair with {@link #EDGES_CSV}, as Gephi's spreadsheet import expects it. */
    NODES_CSV("text/csv", "nodes.csv", new NodesCsvWriter()),
    /** The edges as a table. */
    EDGES_CSV("text/csv", "edges.csv", new EdgesCsvWriter()),
    /** JSON for networkx's {@code node_link_graph}, and for d3 where edges are called links. */
    NODE_LINK("application/json", "json", new NodeLinkWriter()),
    /** JSON for Cytoscape.js and Cytoscape. */
    CYTOSCAPE("application/json", "cyjs", new CytoscapeWriter()),
    /** Statements that make the network in a Neo4j, and can be run again. */
    CYPHER("application/x-cypher-query", "cypher", new CypherWriter());

    private final String mediaType;
    private final String extension;
    private final NetworkWriter writer;

    GraphFormat(String mediaType, String extension, NetworkWriter writer) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.writer = writer;
    }

    /** Without parameters; all formats are in UTF-8. */
    public String mediaType() {
        return mediaType;
    }

    /** Of a file's name, without the leading dot. */
    public String extension() {
        return extension;
    }

    NetworkWriter writer() {
        return writer;
    }
}

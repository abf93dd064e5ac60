"""Opens the files that FilesInNetworkxTests wrote in a folder, and says what is in them: as JSON."""
import json
import sys

import networkx as nx


def told(graph):
    """Counts, and what a node and each edge has."""
    return {
        "directed": graph.is_directed(),
        "multigraph": graph.is_multigraph(),
        "nodes": sorted(str(n) for n in graph),
        "edges": graph.number_of_edges(),
        "isolates": sorted(str(n) for n in nx.isolates(graph)),
        "shares": sorted(d["share"] for _, _, d in graph.edges(data=True) if "share" in d),
        "relationships": sorted(str(d.get("relationship") or d.get("l")) for _, _, d in graph.edges(data=True)),
        "data": {str(n): {k: v for k, v in d.items() if not isinstance(v, dict)} for n, d in graph.nodes(data=True)},
    }


def main():
    folder = sys.argv[1]
    answer = {"networkx": nx.__version__}
    answer["graphml"] = told(nx.read_graphml(folder + "/network.graphml"))
    answer["pajek"] = told(nx.read_pajek(folder + "/network.net"))
    with open(folder + "/network.json", encoding="utf-8") as file:
        answer["node-link"] = told(nx.node_link_graph(json.load(file), edges="edges"))
    try:
        answer["gexf"] = told(nx.read_gexf(folder + "/network.gexf"))
    except Exception as e:  # networkx that knows no GEXF 1.3
        answer["gexf"] = None
        answer["gexf error"] = str(e)
    try:
        import igraph
        graph = igraph.Graph.Read_GraphML(folder + "/network.graphml")
        answer["igraph"] = {"nodes": sorted(graph.vs["id"]), "edges": graph.ecount(), "directed": graph.is_directed()}
    except ImportError:
        answer["igraph"] = None
    json.dump(answer, sys.stdout, indent=1)


main()

"""Opens the files that ExportsIT downloaded into a folder, and counts what is in them: as JSON."""
import json
import sys

import networkx as nx


def counted(graph):
    return {"nodes": graph.number_of_nodes(), "edges": graph.number_of_edges()}


folder = sys.argv[1]
answer = {
    "graphml": counted(nx.read_graphml(folder + "/network.graphml")),
    "pajek": counted(nx.read_pajek(folder + "/network.net")),
}
with open(folder + "/network.json", encoding="utf-8") as file:
    answer["node-link"] = counted(nx.node_link_graph(json.load(file), edges="edges"))
json.dump(answer, sys.stdout)

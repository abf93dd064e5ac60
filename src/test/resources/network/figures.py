"""What networkx, and igraph where it is found, say of a network in a node-link file: as JSON, for NetworkxTests."""
import json
import sys

import networkx as nx

TIGHT = {"tol": 1e-13, "max_iter": 100000}


def measures(graph):
    plain = graph.to_undirected()
    weighted = {"weight": "weight"}
    figures = {
        "DEGREE": dict(graph.degree()),
        "STRENGTH": dict(graph.degree(weight="weight")),
        "BETWEENNESS": nx.betweenness_centrality(graph, normalized=False),
        "BETWEENNESS normalised": nx.betweenness_centrality(graph, normalized=True),
        "BETWEENNESS by WEIGHT": nx.betweenness_centrality(graph, normalized=False, **weighted),
        "CLOSENESS": nx.closeness_centrality(graph),
        "CLOSENESS by WEIGHT": nx.closeness_centrality(graph, distance="weight"),
        "HARMONIC": nx.harmonic_centrality(graph),
        "HARMONIC by WEIGHT": nx.harmonic_centrality(graph, distance="weight"),
        "ECCENTRICITY": {n: max(nx.single_source_shortest_path_length(graph, n).values()) for n in graph},
        "PAGE_RANK": nx.pagerank(graph, weight=None, tol=1e-14, max_iter=10000),
        "PAGE_RANK weighted": nx.pagerank(graph, tol=1e-14, max_iter=10000, **weighted),
        "CORE_NUMBER": nx.core_number(plain),
        "CLUSTERING": nx.clustering(plain),
    }
    if not graph.is_directed():
        figures["CLUSTERING_GEOMETRIC_MEAN weighted"] = nx.clustering(plain, **weighted)
    else:
        figures["IN_DEGREE"] = dict(graph.in_degree())
        figures["OUT_STRENGTH"] = dict(graph.out_degree(weight="weight"))
    largest = graph.subgraph(max(nx.weakly_connected_components(graph) if graph.is_directed()
                                 else nx.connected_components(graph), key=len))
    if largest.number_of_nodes() == graph.number_of_nodes():
        figures["EIGENVECTOR"] = nx.eigenvector_centrality(graph, **TIGHT)
        figures["EIGENVECTOR weighted"] = nx.eigenvector_centrality(graph, **TIGHT, **weighted)
    return figures


def summary(graph):
    plain = graph.to_undirected()
    components = sorted(nx.connected_components(plain), key=len, reverse=True)
    largest = plain.subgraph(components[0])
    communities = {}
    for node, community in graph.nodes(data="community"):
        communities.setdefault(community, set()).add(node)
    figures = {
        "components": len(components),
        "largestComponent": largest.number_of_nodes(),
        "density": nx.density(graph),
        "largestComponentDiameter": nx.diameter(largest),
        "largestComponentMeanPath": nx.average_shortest_path_length(largest),
        "transitivity": nx.transitivity(plain),
        "averageClustering": nx.average_clustering(plain),
        "degreeAssortativity": nx.degree_assortativity_coefficient(graph),
        "assortativity by group": nx.attribute_assortativity_coefficient(graph, "group"),
        "assortativity by size": nx.numeric_assortativity_coefficient(graph, "size"),
        "reciprocity": nx.overall_reciprocity(graph) if graph.is_directed() else None,
    }
    if not graph.is_directed():
        figures["modularity"] = nx.community.modularity(
            graph, communities.values(), weight="weight", resolution=1.5)
    return figures


def igraph_measures(graph):
    try:
        import igraph
    except ImportError:
        return None
    other = igraph.Graph.from_networkx(graph)
    names = other.vs["_nx_name"]
    named = lambda values: dict(zip(names, values))
    plain = other.as_undirected(combine_edges="first") if graph.is_directed() else other
    return {
        "BETWEENNESS": named(other.betweenness()),
        "BETWEENNESS by WEIGHT": named(other.betweenness(weights="weight")),
        "PAGE_RANK": named(other.pagerank()),
        "PAGE_RANK weighted": named(other.pagerank(weights="weight")),
        "CORE_NUMBER": named(plain.coreness()),
        "CLUSTERING": named(plain.transitivity_local_undirected(mode="zero")),
        "averageClusteringOfTwoOrMore": plain.transitivity_avglocal_undirected(mode="nan"),
        "transitivity": plain.transitivity_undirected(),
    }


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        multigraph = nx.node_link_graph(json.load(file), edges="edges")
    graph = nx.DiGraph(multigraph) if multigraph.is_directed() else nx.Graph(multigraph)
    figures = {"networkx": nx.__version__, "measures": measures(graph), "summary": summary(graph)}
    figures["igraph"] = igraph_measures(graph)
    json.dump(figures, sys.stdout, indent=1)


main()

package org.commissioninggraph.network;

/** An edge whose ends have their numbers in the network. */
record NumberedEdge(int from, int to, NetworkEdge edge) {}

package org.commissioninggraph.execution.networks;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.Validity;
import org.jspecify.annotations.Nullable;

/** Codes as clients write them, and as nodes of networks have them: those that two kinds have are told with the kind. */
final class NetworkCodes {
    private NetworkCodes() {}

    /** The code of a node as the graph has it. */
    static String code(Network network, int node) {
        String code = network.code(node);
        String kind = network.kind(node) + ":";
        return code.startsWith(kind) ? code.substring(kind.length()) : code;
    }

    /** The same of a code alone: no code has a colon in it. */
    static String plain(String code) {
        return code.substring(code.indexOf(':') + 1);
    }

    /** The number of the node of a code, whatever its capitals; negative where there is none. */
    static int find(Network network, String code) {
        int node = network.find(code);
        for (int each = 0; node < 0 && each < network.nodes(); each++) {
            if (code(network, each).equalsIgnoreCase(code)) {
                node = each;
            }
        }
        return node;
    }

    /** Those nodes that are named. A code that the network does not have is none. */
    static Set<Integer> find(Network network, Collection<String> codes) {
        Set<Integer> found = new HashSet<>();
        Set<String> others = new HashSet<>();
        for (String code : codes) {
            int node = network.find(code);
            if (node >= 0) {
                found.add(node);
            } else {
                others.add(folded(code));
            }
        }
        for (int node = 0; !others.isEmpty() && node < network.nodes(); node++) {
            if (others.contains(folded(code(network, node)))) {
                found.add(node);
            }
        }
        return found;
    }

    private static String folded(String code) {
        return code.toLowerCase(Locale.ROOT);
    }

    /**
     * The code that the network has, of a code as a client wrote it.
     *
     * @param history where it is looked for to tell why it is not in the network
     * @throws RequestException where the network has no such node
     */
    static String known(Network network, Network history, String argument, String code) {
        int node = find(network, code);
        if (node >= 0) {
            return network.code(node);
        }
        int ever = find(history, code);
        throw new RequestException(ErrorCode.NOT_FOUND, argument + ": " + why(network.day(), history, ever, code));
    }

    private static String why(@Nullable LocalDate day, Network history, int ever, String code) {
        if (code.isBlank()) {
            return "the code is empty, \"" + code + "\": write one such as 00Q, or look for it with `search(text:)`";
        }
        if (ever < 0) {
            return "no organisation has ever had the code " + code + ": look for it with `search(text:)`";
        }
        Validity life = history.life(ever);
        if (day == null || life.contains(Validity.day(day))) {
            return code + " is a " + history.kind(ever)
                    + ", which this network does not hold: name its kind in `kinds`";
        }
        String until = life.last() == null ? "" : " until " + life.last();
        return code + " is not open on " + day + ", but from " + life.since() + until + ": ask for another day";
    }
}

package org.commissioninggraph.data.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Seats of merged CCGs, which sit on the boards that their predecessors sat on. */
final class MergedSeatSeeds implements Seeds {
    static final String BASIS = "UNION_OF_PREDECESSORS";

    private static final String RESIDENTS = "population_mid2019";
    private static final String SHARE = "share_of_utla";
    private static final int DECIMALS = 6;

    @Override
    public void addTo(ImportRun run) {
        Map<String, List<InputRow>> seats = new HashMap<>();
        for (InputRow row : run.inputs().rows(TidyFile.CCG_UTLA_SHARE)) {
            seats.computeIfAbsent(row.text("ccg_code"), code -> new ArrayList<>())
                    .add(row);
        }
        for (Mergers.Merger merger : Mergers.ofCcgs(run)) {
            if (!seats.containsKey(merger.successor())) {
                union(run, merger, seats);
            }
        }
    }

    /** None where the boards of a predecessor are not known, or how many residents they share. */
    private static void union(ImportRun run, Mergers.Merger merger, Map<String, List<InputRow>> seats) {
        Map<String, List<InputRow>> byBoard = new TreeMap<>();
        BigDecimal residents = BigDecimal.ZERO;
        for (String predecessor : merger.predecessors()) {
            for (InputRow row : seats.getOrDefault(predecessor, List.of())) {
                byBoard.computeIfAbsent(row.text("utla_gss"), board -> new ArrayList<>())
                        .add(row);
                residents = residents.add(number(row.count(RESIDENTS)));
            }
        }
        boolean counted = byBoard.values().stream().flatMap(List::stream).allMatch(MergedSeatSeeds::isCounted);
        boolean known = counted && seats.keySet().containsAll(merger.predecessors()) && residents.signum() > 0;
        if (known) {
            for (Map.Entry<String, List<InputRow>> board : byBoard.entrySet()) {
                seat(run, merger, board.getKey(), board.getValue(), residents);
            }
        }
    }

    private static boolean isCounted(InputRow row) {
        return !row.text(RESIDENTS).isEmpty() && !row.text(SHARE).isEmpty();
    }

    /** Shares of the board add up; those of the CCG are weighted by the residents of each predecessor. */
    private static void seat(
            ImportRun run, Mergers.Merger merger, String board, List<InputRow> rows, BigDecimal residents) {
        BigDecimal shareOfBoard = BigDecimal.ZERO;
        BigDecimal population = BigDecimal.ZERO;
        for (InputRow row : rows) {
            shareOfBoard = shareOfBoard.add(number(row.decimal(SHARE)));
            population = population.add(number(row.count(RESIDENTS)));
        }
        InputRow origin = rows.get(0);
        run.edge(
                        "REPRESENTED_ON",
                        origin,
                        merger.successor(),
                        LegalRules.boardCode(board),
                        run.sources().code(origin))
                .set(
                        "shareOfCcg",
                        population
                                .divide(residents, DECIMALS, RoundingMode.HALF_UP)
                                .toPlainString())
                .set("shareOfBoard", shareOfBoard.toPlainString())
                .set("population", population.toPlainString())
                .set("basis", BASIS);
    }

    /** Of a text that is a number, or empty where that has been reported or no seat is made of it. */
    private static BigDecimal number(String text) {
        return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    }
}

package org.commissioninggraph.network.measures;

/** Sums over pairs of numbers, for their correlation. Pairs with a value that is not a number are left out. */
final class Moments {
    private double count;
    private double meanX;
    private double meanY;
    private double squaresX;
    private double squaresY;
    private double products;

    /** By Welford's recurrences, which lose no digits where means are large. */
    void add(double x, double y) {
        if (Double.isNaN(x) || Double.isNaN(y)) {
            return;
        }
        count++;
        double dx = x - meanX;
        double dy = y - meanY;
        meanX += dx / count;
        meanY += dy / count;
        squaresX += dx * (x - meanX);
        squaresY += dy * (y - meanY);
        products += dx * (y - meanY);
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Pearson's; not a number where one side does not vary. */
    double correlation() {
        double scale = Math.sqrt(squaresX * squaresY);
        return scale > 0 ? Math.max(-1, Math.min(1, products / scale)) : Double.NaN;
    }
}

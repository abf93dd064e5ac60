package org.commissioninggraph.bench;

import java.math.BigDecimal;

/**
 * One of the copies of every practice. It is found where no other is: its name and postcode have other letters, and it
 * lies in a part of the earth of its own, so that a question of one name, postcode or place finds as much as before.
 *
 * @param number from 1 to 99
 */
record PracticeCopy(int number) {
    private static final int LETTERS = 26;

    /** Those numbers by which the places of letters can be multiplied and stay different. */
    private static final int[] FACTORS = {1, 3, 5, 7};

    /** England is six degrees high and eight wide. */
    private static final int DEGREES_SOUTH = 10;

    private static final int DEGREES_EAST = 15;
    private static final int SIDE_BY_SIDE = 10;

    PracticeCopy {
        if (number < 1 || number > 99) {
            throw new IllegalArgumentException(number + " is no copy: expected a number from 1 to 99");
        }
    }

    String code(String code) {
        return code + "-" + number;
    }

    /** The text with another alphabet, one of 104, so that it has neither the same words nor the same place in order. */
    String text(String text) {
        StringBuilder other = new StringBuilder();
        for (char sign : text.toCharArray()) {
            other.append(
                    sign >= 'A' && sign <= 'Z'
                            ? letter(sign, 'A')
                            : sign >= 'a' && sign <= 'z' ? letter(sign, 'a') : sign);
        }
        return other.toString();
    }

    private char letter(char sign, char first) {
        int factor = FACTORS[number / LETTERS];
        return (char) (first + ((sign - first) * factor + number) % LETTERS);
    }

    String latitude(String degrees) {
        return moved(degrees, -DEGREES_SOUTH * (number / SIDE_BY_SIDE));
    }

    String longitude(String degrees) {
        return moved(degrees, DEGREES_EAST * (number % SIDE_BY_SIDE));
    }

    private static String moved(String degrees, int by) {
        return degrees.isEmpty()
                ? degrees
                : new BigDecimal(degrees).add(BigDecimal.valueOf(by)).toPlainString();
    }
}

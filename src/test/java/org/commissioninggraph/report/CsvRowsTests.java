package org.commissioninggraph.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvRowsTests {
    @Test
    void isRfc4180() throws Exception {
        assertThat(written(
                        List.of("a", "b.c"), Arrays.asList("plain", "with, comma"), Arrays.asList("a \"b\"", "x\ny")))
                .isEqualTo("a,b.c\r\nplain,\"with, comma\"\r\n\"a \"\"b\"\"\",\"x\ny\"\r\n");
    }

    @Test
    void tellsNothingFromAnEmptyText() throws Exception {
        assertThat(written(List.of("a", "b"), Arrays.asList(null, ""))).isEqualTo("a,b\r\n,\"\"\r\n");
    }

    /** An empty line would be skipped by most who read it. */
    @Test
    void aRowOfOneColumnIsNeverAnEmptyLine() throws Exception {
        assertThat(written(List.of("a"), Arrays.asList((Object) null))).isEqualTo("a\r\n\"\"\r\n");
    }

    @Test
    void isUtf8() throws Exception {
        assertThat(written(List.of("a"), List.of("Ynys Môn 🏥"))).isEqualTo("a\r\nYnys Môn 🏥\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44 20", "-1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0"})
    void noTextIsAFormula(String text) throws Exception {
        assertThat(written(List.of("a", "b"), List.of("x", text)).split("\r\n", 2)[1])
                .matches("(?s)x,\"?'" + java.util.regex.Pattern.quote(text) + "\"?\r\n");
    }

    @Test
    void numbersStayNumbers() throws Exception {
        assertThat(written(List.of("a", "b", "c", "d", "e"), List.of(-1, -2.5, -3L, new BigDecimal("-1E+3"), true)))
                .isEqualTo("a,b,c,d,e\r\n-1,-2.5,-3,-1000,true\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "1.0E-5, 0.00001",
        "1.0E7, 10000000.0",
        "1.2345678E7, 12345678.0",
        "-1.5E-4, -0.00015",
        "3.0, 3.0",
        "0.98186, 0.98186"
    })
    void numbersHaveNoExponent(double number, String cell) throws Exception {
        assertThat(written(List.of("a", "b"), List.of(number, List.of(number, number))))
                .isEqualTo("a,b\r\n" + cell + "," + (number < 0 ? "'" : "") + cell + "; " + cell + "\r\n");
    }

    @Test
    void aListOfValuesIsOneCell() throws Exception {
        assertThat(written(List.of("a", "b"), List.of(List.of("x", "y"), List.of("=1"))))
                .isEqualTo("a,b\r\nx; y,'=1\r\n");
    }

    @SafeVarargs
    private static String written(List<String> header, List<Object>... rows) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvRows csv = new CsvRows(out, header);
        for (List<Object> row : rows) {
            csv.row(row);
        }
        csv.flush();
        return out.toString(StandardCharsets.UTF_8);
    }
}

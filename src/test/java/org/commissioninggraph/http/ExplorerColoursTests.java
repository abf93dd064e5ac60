package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The explorer's colours, as people see them who lack one of three kinds of cones: by the matrices of Machado, Oliveira and Fernandes 2009. */
final class ExplorerColoursTests {
    private static final Path WEB = Path.of("src/main/resources/web");
    private static final Pattern PAIR = Pattern.compile("\\[\"#(\\w{6})\", \"#(\\w{6})\"\\]");

    /** On linear RGB, of full severity. */
    private static final Map<String, double[][]> SIGHTS = Map.of(
            "all three",
            new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
            "no red",
            new double[][] {
                {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
            },
            "no green",
            new double[][] {
                {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
            },
            "no blue",
            new double[][] {
                {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
            });

    /** Some six times what is just told apart side by side (2.3 in CIE 1976 Lab). */
    private static final double LEAST = 14;

    private static List<List<String>> colours() throws IOException {
        Matcher pairs = PAIR.matcher(Files.readString(WEB.resolve("explorer/kinds.js")));
        List<String> light = new ArrayList<>();
        List<String> dark = new ArrayList<>();
        while (pairs.find()) {
            light.add(pairs.group(1));
            dark.add(pairs.group(2));
        }
        return List.of(light, dark);
    }

    @Test
    void anyTwoAreToldApartByAllWhoSeeThem() throws IOException {
        for (List<String> scheme : colours()) {
            assertThat(scheme).hasSize(8);
            for (String one : scheme) {
                for (String other : scheme.subList(scheme.indexOf(one) + 1, 8)) {
                    SIGHTS.forEach((sight, matrix) -> assertThat(distance(lab(one, matrix), lab(other, matrix)))
                            .as("%s and %s seen with %s", one, other, sight)
                            .isGreaterThan(LEAST));
                }
            }
        }
    }

    @Test
    void eachHasAContrastOfThreeToItsGround() throws IOException {
        List<List<String>> schemes = colours();
        assertThat(schemes.get(0))
                .allSatisfy(colour -> assertThat(contrast(colour, "ffffff")).isGreaterThan(3));
        assertThat(schemes.get(1))
                .allSatisfy(colour -> assertThat(contrast(colour, "10141a")).isGreaterThan(3));
    }

    @Test
    void theStyleSheetHasTheSame() throws IOException {
        String sheet = Files.readString(WEB.resolve("network.css"));
        List<List<String>> schemes = colours();
        for (int i = 0; i < 8; i++) {
            String pair = "light-dark(#" + schemes.get(0).get(i) + ", #"
                    + schemes.get(1).get(i) + ")";
            assertThat(sheet).contains("--c" + i + ": " + pair);
        }
    }

    private static double[] linear(String colour) {
        double[] channels = new double[3];
        for (int i = 0; i < 3; i++) {
            double value = Integer.parseInt(colour.substring(2 * i, 2 * i + 2), 16) / 255.0;
            channels[i] = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        }
        return channels;
    }

    private static double luminance(double[] rgb) {
        return 0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2];
    }

    private static double contrast(String one, String other) {
        double a = luminance(linear(one)) + 0.05;
        double b = luminance(linear(other)) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    /** In CIE 1976 L*a*b* for D65, as seen so. */
    private static double[] lab(String colour, double[][] sight) {
        double[] rgb = new double[3];
        double[] from = linear(colour);
        for (int i = 0; i < 3; i++) {
            double sum = sight[i][0] * from[0] + sight[i][1] * from[1] + sight[i][2] * from[2];
            rgb[i] = Math.min(1, Math.max(0, sum));
        }
        double x = root((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047);
        double y = root(luminance(rgb));
        double z = root((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double root(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    private static double distance(double[] a, double[] b) {
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }
}

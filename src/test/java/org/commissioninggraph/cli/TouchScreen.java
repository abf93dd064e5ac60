package org.commissioninggraph.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.support.Chromium;

/** Fingers on the screen of a browser: touches as Chromium has them from the system, at places in CSS pixels. */
record TouchScreen(Chromium browser) implements AutoCloseable {
    static TouchScreen of(Chromium browser) {
        TouchScreen screen = new TouchScreen(browser);
        screen.enable(true);
        return screen;
    }

    private void enable(boolean isEnabled) {
        browser.driver()
                .executeCdpCommand(
                        "Emulation.setTouchEmulationEnabled", Map.of("enabled", isEnabled, "maxTouchPoints", 2));
    }

    /** Each step has the places of all fingers that are down: x and y of the first, and of the second. */
    void gesture(double[]... steps) {
        int down = 0;
        for (double[] step : steps) {
            List<Map<String, Object>> points = new ArrayList<>();
            for (int i = 0; i < step.length; i += 2) {
                points.add(Map.of("x", step[i], "y", step[i + 1], "id", i / 2));
            }
            send(points.size() > down ? "touchStart" : "touchMove", points);
            down = points.size();
        }
        send("touchEnd", List.of());
    }

    private void send(String type, List<Map<String, Object>> points) {
        browser.driver().executeCdpCommand("Input.dispatchTouchEvent", Map.of("type", type, "touchPoints", points));
    }

    @Override
    public void close() {
        enable(false);
    }
}

package org.commissioninggraph.cli;

import java.util.List;
import java.util.Map;
import org.commissioninggraph.support.Chromium;

/**
 * Fingers on the picture: touches as the page gets them, at places in CSS pixels. What the browser itself makes of those that
 * the page leaves to it, a scroll for instance, depends on how busy it is, and is not made.
 */
record TouchScreen(Chromium browser) {
    private static final String GESTURE = "const target = document.getElementById('drawing'); let down = 0;"
            + "const send = (type, places) => { const touches = places.map(([clientX, clientY], identifier) =>"
            + " new Touch({ identifier, target, clientX, clientY })); const event = new TouchEvent(type, { touches,"
            + " targetTouches: touches, changedTouches: touches, bubbles: true, cancelable: true });"
            + " target.dispatchEvent(event); return event.defaultPrevented; };"
            + "target.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch', bubbles: true }));"
            + "let taken = false; for (const places of given[0]) {"
            + " taken = send(places.length > down ? 'touchstart' : 'touchmove', places); down = places.length; }"
            + "send('touchend', []); return taken;";

    /** A tap, which gives the picture the focus: in a browser without a window only where that is emulated. */
    void tap() {
        browser.driver().executeCdpCommand("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
        browser.evaluate("document.getElementById('drawing').click();");
    }

    /**
     * @param steps the places of all fingers that are down: x and y of each
     * @return whether the page took the last step, so that the browser makes nothing of it
     */
    boolean isTaken(List<List<List<Integer>>> steps) {
        return Boolean.TRUE.equals(browser.evaluate(GESTURE, steps));
    }
}

package org.commissioninggraph.cli;

import java.util.List;
import java.util.Map;
import org.commissioninggraph.support.Chromium;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The explorer in a browser, as a person uses it. */
record ExplorerPage(Chromium browser, String address) {
    static final String MANCHESTER = "?codes=00W,01M,01N,14L&asOf=2017-04-01&against=2017-03-31&at=14L";
    static final String ENGLAND = "?show=CCG,Provider:COMMISSIONS&asOf=2017-04-01";

    private static final String GRAPH = "const cy = document.getElementById('drawing')._cyreg.cy;";

    /** Opens this question, and waits until it is shown. */
    void open(String question) {
        browser.driver().get("about:blank");
        browser.driver().get(address + "/network" + question);
        settle();
    }

    /** Waits until what was asked is shown, and the names stand. */
    void settle() {
        browser.await("document.querySelector('#told h2, #start:not([hidden]) h2, #told [role=alert]')"
                + " && !document.body.classList.contains('busy')"
                + " && !document.getElementById('drawing')._cyreg?.cy.elements('.fresh, .leaving').length");
        // Names are placed at a frame, and what they are placed in is known at the one before.
        browser.evaluate("const frame = () => new Promise(requestAnimationFrame); await frame(); await frame();"
                + " await new Promise((done) => setTimeout(done, 150));");
    }

    void click(String selector) {
        WebElement element = browser.driver().findElement(By.cssSelector(selector));
        browser.evaluate("given[0].scrollIntoView({ block: 'center' });", element);
        element.click();
        settle();
    }

    /** Clicks the button or link with this text in it. */
    void clickText(String within, String text) {
        Object found = browser.evaluate(
                "return [...document.querySelectorAll(`${given[0]} :is(button, a, summary)`)]"
                        + ".find((one) => one.textContent.includes(given[1]));",
                within,
                text);
        if (!(found instanceof WebElement element)) {
            throw new AssertionError("no button with " + text + " in " + within + ": " + text(within));
        }
        browser.evaluate("given[0].scrollIntoView({ block: 'center' });", element);
        element.click();
        settle();
    }

    String text(String selector) {
        return (String) browser.evaluate(
                "const found = document.querySelector(given[0]); return found?.innerText ?? found?.textContent ?? '';",
                selector);
    }

    String search() {
        return (String) browser.evaluate("return location.search;");
    }

    /** Clicks the mark of an organisation in the drawing. */
    void clickNode(String code) {
        Map<?, ?> at = (Map<?, ?>) browser.evaluate(
                GRAPH + "const { x, y } = cy.getElementById(given[0]).renderedPosition();"
                        + "const box = document.getElementById('drawing').getBoundingClientRect();"
                        + "return { x: Math.round(x - box.width / 2), y: Math.round(y - box.height / 2) };",
                code);
        new org.openqa.selenium.interactions.Actions(browser.driver())
                .moveToElement(
                        browser.driver().findElement(By.id("drawing")),
                        ((Number) at.get("x")).intValue(),
                        ((Number) at.get("y")).intValue())
                .click()
                .perform();
        settle();
    }

    /** Places by code, in the model. */
    Map<?, ?> places() {
        return (Map<?, ?>) browser.evaluate(
                GRAPH + "return Object.fromEntries(cy.nodes().map((node) => [node.id(), node.position()]));");
    }

    /** What a function of the graph `cy` and `given` returns. */
    Object graph(String body, Object... arguments) {
        return browser.evaluate(GRAPH + body, arguments);
    }

    /** Labels: name, size of their letters in pixels, and box. */
    List<?> labels() {
        return (List<?>) browser.evaluate(
                "return [...document.querySelectorAll('.stage:not([hidden]) .labels text')].map((text) => {"
                        + "const stage = text.closest('.stage').getBoundingClientRect();"
                        + "const { left, top, right, bottom } = text.getBoundingClientRect();"
                        + "return { name: text.textContent, size: parseFloat(getComputedStyle(text).fontSize),"
                        + " left: left - stage.left, top: top - stage.top, right: stage.right - right,"
                        + " bottom: stage.bottom - bottom, width: right - left, height: bottom - top }; });");
    }

    /** Pairs of labels of which more than a tenth is covered by the other. */
    List<?> overlaps() {
        return (List<?>) browser.evaluate(
                "const all = [...document.querySelectorAll('.stage:not([hidden]) .labels text')].map((text) => ({"
                        + " name: text.textContent, box: text.getBoundingClientRect() })); const found = [];"
                        + "all.forEach((a, i) => all.slice(i + 1).forEach((b) => {"
                        + "const w = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);"
                        + "const h = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);"
                        + "const least = Math.min(a.box.width * a.box.height, b.box.width * b.box.height);"
                        + "if (w > 0 && h > 0 && w * h > least / 10) found.push(`${a.name} / ${b.name}`); }));"
                        + "return found;");
    }

    /** Addresses of other hosts that something was loaded from. */
    List<?> strangers() {
        return (List<?>) browser.evaluate("return performance.getEntriesByType('resource').map(({ name }) => name)"
                + ".filter((name) => !name.startsWith(location.origin) && !name.startsWith('data:'));");
    }
}

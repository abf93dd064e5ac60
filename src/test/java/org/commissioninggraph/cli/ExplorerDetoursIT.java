package org.commissioninggraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The explorer in headless Chromium: what is asked in vain, left half-way, or gone to by the keyboard. */
final class ExplorerDetoursIT extends ExplorerFixture {
    private static final String DEAF = "const real = window.fetch; window.fetch = async (address, ...rest) => {"
            + " if (/query=/.test(address) && !/__type/.test(address)) throw new TypeError('not now');"
            + " return real(address, ...rest); };";

    /** Sets the control of the menu Filter with this name to a value. */
    private static void choose(String name, String value) {
        browser.evaluate(
                "const one = [...document.querySelectorAll(`#tools [aria-label=${given[0]}]`)].find((each) => !each.hidden);"
                        + "one.value = given[1]; one.dispatchEvent(new Event('change'));"
                        + "await new Promise((done) => setTimeout(done, 300));",
                name,
                value);
    }

    private static Object focused() {
        return browser.evaluate("return document.activeElement.textContent;");
    }

    @Test
    void figuresAndFilesAreOfWhatIsThereOnTheDay() {
        page.open("?codes=00W,14L&asOf=2017-04-01&size=pageRank");
        assertThat(page.text("#told h2")).isEqualTo("NHS Manchester CCG");
        page.open("?codes=00W&asOf=2018-04-01&size=betweenness");
        assertThat(page.text("#told h2")).isEqualTo("NHS Central Manchester CCG");
        page.clickText("#tools", "Take along");
        page.clickText("#tools", "JSON");
        assertThat(page.text("#tools")).contains("Nothing of this is there on this day");
    }

    @Test
    void whoIsNotDrawnIsToldToo() {
        page.open(ExplorerPage.ENGLAND + "&at=00Q");
        page.clickText("#told .group", "Cornerstone");
        assertThat(page.search()).contains("at=P81734");
        assertThat(page.text("#told h2")).isEqualTo("The Cornerstone Practice");
        page.open(ExplorerPage.ENGLAND + "&at=ZZZ");
        assertThat(page.text("#told")).contains("359 organisations");
    }

    @Test
    void whatIsRefusedIsNoFilterAndOneOfAnAddressIsTakenAway() {
        page.open("?codes=14L&asOf=2017-04-01");
        page.clickText("#tools", "Filter");
        choose("Kind", "Practice");
        choose("Property", "listSize");
        choose("How", "gte");
        choose("Value", "99999999999999");
        page.clickText("#tools", "Add this filter");
        browser.await("document.querySelector('#tools .sheet [role=status]').textContent.includes('NonNegativeInt')");
        assertThat(page.search()).doesNotContain("where");
        choose("Kind", "Provider");
        choose("Property", "kind");
        choose("How", "ne");
        choose("Value", "ACUTE");
        page.clickText("#tools", "Add this filter");
        browser.await("location.search.includes('where=Provider.kind.ne.ACUTE')");
        assertThat(browser.complaints()).as("the number").hasSize(1);
        page.open("?codes=14L&asOf=2017-04-01&where=CCG.colour.eq.red");
        page.clickText("#tools", "Filter (1)");
        page.click("#tools .filters button");
        assertThat(page.text("#told h2")).isEqualTo("NHS Manchester CCG");
        assertThat(page.search()).doesNotContain("where");
    }

    @Test
    void oneDayIsComparedWithNoneAndWhatIsGoneIsNotCounted() {
        page.open("?share=CCG:COMMISSIONS&asOf=2017-04-01&against=2014-04-01");
        assertThat(page.text("#told")).contains("207 organisations").doesNotContain("From 1 April 2014");
        assertThat(browser.evaluate("return document.querySelector('#tools input[type=date]').disabled;"))
                .isEqualTo(true);
        page.open("?codes=14L&asOf=2017-04-01&against=1990-01-01");
        assertThat(page.text("#told")).doesNotContain("1990");
        page.open(ExplorerPage.MANCHESTER);
        assertThat(page.graph("const there = cy.edges().not('.goes, .event').length;"
                        + "return document.getElementById('status').textContent.includes(` ${there} relationships. ${there} "
                        + "relationships came`);"))
                .isEqualTo(true);
    }

    @Test
    void theOtherEndOfAPathIsChosenAnywhereAndWhatWasLeftOutIsTakenInAgain() {
        page.open("?codes=00Q&asOf=2017-04-01&view=list&without=OVERSEEN_BY");
        page.clickText("#told .actions", "Path from here");
        assertThat(browser.driver().findElement(By.id("notice")).isDisplayed()).isTrue();
        browser.driver().switchTo().activeElement().sendKeys("a", Keys.ESCAPE);
        assertThat(browser.driver().findElement(By.id("notice")).isDisplayed()).isFalse();
        page.clickText("#listed", "East Lancashire Hospitals");
        assertThat(page.search()).contains("at=RXR").doesNotContain("path=");
        page.clickText("#told .actions", "Path from here");
        page.click("[data-view=network]");
        page.clickNode("P81005");
        assertThat(page.search()).as("another act ends it").contains("at=P81005");
        page.clickText("#told .actions", "Path from here");
        page.clickText("#told .group", "Blackburn with Darwen CCG");
        assertThat(page.search()).isEqualTo("?path=P81005,00Q&asOf=2017-04-01");
        page.open("?path=P81005,00Q&asOf=2017-04-01&without=OVERSEEN_BY");
        page.clickText("#legend", "overseen by");
        assertThat(page.search()).doesNotContain("without");
    }

    @Test
    void whatIsLeftOutIsNotTakenForUnknown() {
        page.open("?codes=RW3&asOf=2017-04-01&without=CCG,NationalBody,Provider");
        assertThat(page.text("#notice")).isEqualTo("All relationships here are left out, hidden or filtered.");
        assertThat(page.text("#status")).contains("All relationships here are left out");
        page.open("?show=CCG,Provider:COMMISSIONS&asOf=2014-04-01");
        assertThat(page.text("#notice")).startsWith("Nothing is known of relationships here on 1 April 2014.");
    }

    @Test
    void anAddressThatIsNotCopiedIsThereToBeCopied() {
        page.open("?codes=RW3&asOf=2017-04-01");
        browser.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined });");
        page.clickText("#tools", "Take along");
        page.clickText("#tools", "Copy the link");
        assertThat(browser.evaluate(
                        "const { value, selectionStart, selectionEnd } = document.querySelector('#tools [readonly]');"
                                + "return value.slice(selectionStart, selectionEnd) === `${location.href}&at=RW3`;"))
                .isEqualTo(true);
    }

    @Test
    void whatIsPlayedIsOneStepToGoBackTo() {
        page.open("?codes=00Q&asOf=2017-04-01");
        Object before = browser.evaluate("return history.length;");
        page.click("#time [title=Play]");
        browser.await("document.getElementById('day').value > '2018'");
        assertThat(browser.evaluate("return history.length;")).isEqualTo(before);
        page.click("#time [title=Pause]");
        assertThat(browser.evaluate("return history.length - given[0];", before))
                .isEqualTo(1L);
        page.click("#time [title=Play]");
        page.click("[data-view=map]");
        assertThat(browser.evaluate("return document.querySelectorAll('#time [title=Play]').length;"))
                .isEqualTo(1L);
        page.click("#tools [title=Undo]");
        page.click("[data-view=list]");
        assertThat(browser.evaluate("return document.querySelector('#tools [title=Redo]').disabled;"))
                .isEqualTo(true);
    }

    @Test
    void theFocusStaysWhereSomethingIsPressed() {
        page.open("?codes=00Q&asOf=2017-04-01");
        for (List<String> act : List.of(
                List.of("#legend", "Practice", "Practice"),
                List.of("#told .actions", "Pin", "Unpin"),
                List.of("#told .group", "Show 15 more", "Show fewer"))) {
            page.clickText(act.get(0), act.get(1));
            assertThat(focused()).isEqualTo(act.get(2));
        }
    }

    @Test
    void aFrameSaysWhatIsWrong() {
        page.open("?codes=ZZZ&embed=1");
        assertThat(browser.driver().findElement(By.id("told")).isDisplayed()).isTrue();
        page.open("?codes=00Q&embed=1");
        assertThat(browser.driver().findElement(By.id("panel")).isDisplayed()).isFalse();
    }

    @Test
    void graphiqlStartsThoughItsExampleHasNoAnswer() {
        Object script = browser.driver()
                .executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", DEAF))
                .get("identifier");
        browser.driver().get(program.address() + "/");
        browser.await("document.querySelector('.prompt')");
        browser.evaluate("await new Promise((done) => setTimeout(done, 500));");
        assertThat(page.text("body")).contains("Press ▶ or Ctrl-Enter").doesNotContain("did not start");
        assertThat(browser.complaints()).singleElement().asString().contains("The example has no answer");
        browser.driver().executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", script));
    }
}

package org.commissioninggraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.w3c.dom.Document;

/** The explorer in headless Chromium: what is done with it. */
final class ExplorerActsIT extends ExplorerFixture {
    private static final String CHANGE = "#time button[aria-label='To the next change']";

    @Test
    void placesStayAsTimeGoesOnAndAreTheSameInAnotherWindow() {
        page.open("?codes=00Q&asOf=2017-04-01");
        Map<?, ?> before = page.places();
        page.click(CHANGE);
        assertThat(page.search()).contains("asOf=2017-10-01");
        Map<?, ?> after = page.places();
        assertThat(after.keySet()).isNotEqualTo(before.keySet());
        Map<Object, Object> stayed = new HashMap<>(after);
        stayed.keySet().retainAll(before.keySet());
        Map<Object, Object> stood = new HashMap<>(before);
        stood.keySet().retainAll(after.keySet());
        assertThat(stood).isEqualTo(stayed).hasSizeGreaterThan(30);
        page.click("#tools button[title='Undo']");
        assertThat(page.places()).isEqualTo(before);
        page.click("#tools button[title='Redo']");
        assertThat(page.search()).contains("asOf=2017-10-01");
        page.open("?codes=00Q&asOf=2017-04-01");
        assertThat(page.places()).isEqualTo(before);
    }

    @Test
    void theSliderGoesThroughTimeByKeyboard() {
        page.open("?codes=00Q&asOf=2017-04-01");
        browser.driver().findElement(By.id("slider")).sendKeys(Keys.ARROW_RIGHT);
        browser.await("location.search.includes('asOf=2017-04-02')");
        page.settle();
        assertThat(browser.evaluate("return document.getElementById('slider').getAttribute('aria-valuetext');"))
                .isEqualTo("2 April 2017");
        assertThat(browser.evaluate("return document.querySelectorAll('.marks i').length;"))
                .isInstanceOf(Long.class)
                .isNotEqualTo(0L);
    }

    @Test
    void twoDaysAreTheMirrorOfEachOther() {
        String parts = "const of = (state) => cy.elements(`.${state}`).map((part) => part.id()).sort();"
                + "return { comes: of('comes'), goes: of('goes') };";
        page.open(ExplorerPage.MANCHESTER);
        Map<?, ?> forth = (Map<?, ?>) page.graph(parts);
        page.open("?codes=00W,01M,01N,14L&asOf=2017-03-31&against=2017-04-01&at=14L&colour=community");
        Map<?, ?> back = (Map<?, ?>) page.graph(parts);
        assertThat(page.text("#legend"))
                .as("communities of those that are open on the day")
                .contains("around ");
        assertThat((List<Object>) List.copyOf((List<?>) forth.get("goes"))).contains("00W", "01M", "01N");
        assertThat((List<Object>) List.copyOf((List<?>) forth.get("comes"))).contains("14L");
        assertThat(back.get("comes")).isEqualTo(forth.get("goes"));
        assertThat(back.get("goes")).isEqualTo(forth.get("comes"));
        page.open("?codes=14L&asOf=2017-04-01&against=2017-04-01");
        assertThat(page.graph(parts)).isEqualTo(Map.of("comes", List.of(), "goes", List.of()));
    }

    @Test
    void twoDaysStandBesideEachOtherAtTheSamePlaces() {
        page.open(ExplorerPage.MANCHESTER);
        assertThat(page.text("#told .notice")).contains("36 practices: member of NHS Manchester CCG, before NHS North");
        page.clickText("#tools", "Comparing");
        page.clickText("#tools", "Show beside each other");
        assertThat(page.search()).contains("beside=1");
        String other = "const other = document.getElementById('before')._cyreg.cy;";
        assertThat(
                        page.graph(
                                other + "const lines = (graph, code) => graph.getElementById(code).connectedEdges("
                                        + "(line) => !line.hasClass('event')).length;"
                                        + "return [lines(other, '01M') > 9, lines(cy, '01M'), lines(other, '14L'), lines(cy, '14L') > 9];"))
                .isEqualTo(List.of(true, 0L, 0L, true));
        String samePlaces = "return cy.nodes().every((node) => JSON.stringify(node.renderedPosition()) =="
                + " JSON.stringify(other.getElementById(node.id()).renderedPosition()));";
        assertThat(page.graph(other + samePlaces)).isEqualTo(true);
        page.click("#zoom button[title='Zoom in']");
        assertThat(page.graph(other + samePlaces)).isEqualTo(true);
        browser.evaluate("const day = document.querySelector('#other input'); day.value = '2014-04-01';"
                + "day.dispatchEvent(new Event('change'));");
        browser.await("location.search.includes('against=2014-04-01')");
        page.settle();
        assertThat(page.text("#told .notice")).contains("From 1 April 2014 to 1 April 2017");
        checks().movesAreLeftOutWithAWord();
        page.clickText("#tools", "Comparing");
        page.clickText("#tools", "Stop comparing");
        assertThat(browser.evaluate("return document.getElementById('other').hidden;"))
                .isEqualTo(true);
    }

    @Test
    void aLinkRestoresWhatWasDone() {
        page.open("?codes=00Q&asOf=2017-04-01");
        page.clickNode("RXR");
        assertThat(page.text("#told h2")).isEqualTo("East Lancashire Hospitals NHS Trust");
        page.clickText("#told .actions", "Pin");
        page.clickText("#told .actions", "Expand");
        page.clickNode("P81005");
        page.clickText("#told .actions", "Hide");
        String address = page.search();
        assertThat(address).isEqualTo("?codes=00Q,RXR&hide=P81005&pin=RXR&asOf=2017-04-01&at=P81005");
        String drawn = "return cy.elements().map((part) => `${part.id()} ${part.classes().join(' ')}`).sort();";
        Object before = page.graph(drawn);
        page.open(address);
        assertThat(page.graph(drawn)).isEqualTo(before);
        browser.driver().navigate().back();
    }

    @Test
    void aPropertyAndTheRegionFilter() {
        page.open("?codes=14L&asOf=2017-04-01&more=14L.MEMBER_OF.in&where=Practice.listSize.gte.8000");
        String practices = "return cy.nodes().filter((node) => /^[PY]\\d/.test(node.id())).length;";
        assertThat((long) page.graph(practices)).isBetween(10L, 40L);
        page.clickText("#tools", "Filter (1)");
        browser.await("document.querySelector('[aria-label=Property]').value");
        String choose = "const one = document.querySelector(`[aria-label=${given[0]}]`); one.value = given[1];"
                + "one.dispatchEvent(new Event('change')); await new Promise((done) => setTimeout(done, 300));";
        browser.evaluate(choose, "Kind", "CCG");
        browser.evaluate(choose, "Property", "name");
        browser.evaluate(choose, "How", "startsWith");
        browser.evaluate(choose, "Value", "NHS S");
        page.clickText("#tools", "Add this filter");
        browser.await("location.search.includes('CCG.name')");
        page.settle();
        assertThat(page.search()).contains("where=Practice.listSize.gte.8000,CCG.name.startsWith.NHS%2520S");
        assertThat(
                        page.graph(
                                "return cy.nodes().filter((node) => /^0[01]/.test(node.id())).map((node) => node.id()).sort();"))
                .isEqualTo(List.of("01G", "01N", "01W"));
        filesHoldWhatIsShown();
        page.open("?codes=14L&asOf=2017-04-01&where=CCG.region.ne.North%2520of%2520England");
        assertThat(page.graph("return cy.nodes().filter((node) => /^0[01]/.test(node.id())).length;"))
                .isEqualTo(0L);
        page.open("?codes=14L&asOf=2017-04-01&where=CCG.colour.eq.red");
        assertThat(page.text("#told"))
                .isEqualTo("There is no filter CCG.colour.eq.red: choose one in the menu “Filter”.");
        checks().onlyFiltersAreTaken();
    }

    private static void filesHoldWhatIsShown() {
        browser.evaluate("HTMLAnchorElement.prototype.click = function () { window.saved = this.href; };");
        page.clickText("#tools", "Take along");
        assertThat(page.text("#tools"))
                .contains("Files hold what is shown of this day, and all relationships between.");
        page.clickText("#tools", "JSON");
        assertThat(page.graph("const { nodes, edges } = await (await fetch(window.saved)).json();"
                        + "const drawn = cy.nodes().not('.absent').map((node) => node.id()).sort();"
                        + "return [nodes.map(({ id }) => id).sort().join() === drawn.join(), edges.length > 9];"))
                .isEqualTo(List.of(true, true));
    }

    @Test
    void aLineSaysWhatItIs() {
        page.open("?codes=RW3&asOf=2017-04-01");
        page.graph("const line = cy.getElementById('14L>RW3>COMMISSIONS');"
                + "line.emit({ type: 'mouseover', renderedPosition: { x: 100, y: 100 } });");
        assertThat(page.text("#stage .tip"))
                .contains("NHS Manchester CCG → Central Manchester", "55% of its patients", "an estimate");
    }

    @Test
    void pathsLeadFromOneToAnother() {
        page.open("?codes=00Q&asOf=2017-04-01");
        page.clickText("#told .actions", "Path from here");
        page.clickNode("P81005");
        assertThat(page.search()).contains("path=00Q,P81005");
        assertThat(page.text("#told")).contains("One shortest path of 1 step", "member of");
        page.open("?path=P84676,DOH&asOf=2017-04-01");
        assertThat(page.text("#told")).contains("3 steps", "NHS England", "accountable to");
        page.open("?path=P81005,RXR&asOf=2017-04-01");
        assertThat(page.text("#told")).contains("shortest path", "2 steps", "patients go to");
        checks().aFileHoldsWhatIsDrawn();
        page.open("?path=00Q,ZZZ&asOf=2017-04-01");
        assertThat(page.text("#told")).contains("ZZZ");
    }

    @Test
    void aProjectionHasItsThreshold() {
        page.open("?share=CCG:COMMISSIONS&asOf=2017-04-01&colour=community");
        long all = (long) page.graph("return cy.edges().length;");
        browser.evaluate("const range = document.querySelector('#sharing input'); range.value = 0.5;"
                + "range.dispatchEvent(new Event('input')); range.dispatchEvent(new Event('change'));");
        browser.await("location.search.includes('threshold=0.5')");
        page.settle();
        assertThat((long) page.graph("return cy.edges().length;")).isBetween(1L, all / 2);
        assertThat((long) page.graph("return cy.nodes().length;")).isEqualTo(207);
        assertThat(page.text("#legend")).contains("around ");
        assertThat(browser.evaluate("const marks = [...document.querySelectorAll('#legend .groups li')];"
                        + "const colours = marks.map((mark) => mark.querySelector('svg').firstChild.getAttribute('fill'));"
                        + "return marks.length > 5 && new Set(colours).size === colours.length"
                        + " && marks.every((mark) => mark.textContent.trim());"))
                .as("communities, each with a colour and a name")
                .isEqualTo(true);
    }

    @Test
    void theWholeNetworkIsLaidOutAndTakenAlong() throws Exception {
        page.open(ExplorerPage.ENGLAND);
        browser.evaluate("HTMLAnchorElement.prototype.click = function () {"
                + "(window.saved ??= []).push([this.download, this.href]); };");
        page.clickText("#tools", "Take along");
        page.clickText("#tools", "Picture (SVG)");
        page.clickText("#tools", "Picture (PNG)");
        page.clickText("#tools", "GraphML");
        browser.await("window.saved?.length === 3");
        assertThat(browser.evaluate("return window.saved.map(([name]) => name);"))
                .isEqualTo(List.of(
                        "network-england-2017-04-01.svg",
                        "network-england-2017-04-01.png",
                        "network-england-2017-04-01.graphml"));
        Object svg = browser.evaluate("return decodeURIComponent(window.saved.find(([name]) => name.endsWith('svg'))[1]"
                + ".split(',').slice(1).join(','));");
        assertThat((Long) browser.evaluate("return window.saved.find(([name]) => name.endsWith('png'))[1].length;"))
                .isGreaterThan(10_000);
        assertThat(browser.evaluate("const [, href] = window.saved.find(([name]) => name.endsWith('graphml'));"
                        + "const file = await (await fetch(href)).text();"
                        + "return [file.split('<node ').length - 1 > 350, file.split('<edge ').length - 1];"))
                .isEqualTo(List.of(true, 2662L));
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.toString().getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getElementsByTagName("title").getLength()).isEqualTo(359);
        assertThat(document.getElementsByTagName("line").getLength())
                .as("and one in the legend")
                .isEqualTo(2663);
        assertThat(document.getDocumentElement().getTextContent())
                .contains("CCGs and the trusts", "1 April 2017", "Open Government Licence", "dashed: estimated");
        assertThat(document.getElementsByTagName("text").getLength())
                .isGreaterThan(page.labels().size());
    }
}

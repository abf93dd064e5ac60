package org.commissioninggraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The explorer in headless Chromium: what stays as it is, however long it is used and whoever looks. */
final class ExplorerStabilityIT extends ExplorerFixture {
    /** Bytes in use once what is not needed is gone. */
    private static double heap() {
        browser.driver().executeCdpCommand("HeapProfiler.collectGarbage", Map.of());
        Map<String, Object> usage = browser.driver().executeCdpCommand("Runtime.getHeapUsage", Map.of());
        return ((Number) usage.get("usedSize")).doubleValue();
    }

    private static final String STEPS =
            "const settled = async () => { do await new Promise((done) => setTimeout(done, 10));"
                    + " while (document.body.classList.contains('busy')); };"
                    + "const slider = document.getElementById('slider'); const start = Number(slider.value);"
                    + "for (let i = 1; i <= given[0]; i++) { slider.value = start + (i % 2) * i;"
                    + " slider.dispatchEvent(new Event('change')); await settled(); }"
                    + "for (let i = 0; i < given[1]; i++) {"
                    + " document.querySelector(`[data-view=${['map', 'list', 'network'][i % 3]}]`).click(); await settled(); }"
                    + "const all = (selector) => document.querySelectorAll(selector).length;"
                    + "return [all('canvas'), document.body.childElementCount, all('.labels'), all('.areas'), all('.tip')];";

    @Test
    void memoryDoesNotGrowWithStepsThroughTimeAndViews() {
        page.open("?codes=00Q&asOf=2017-04-01");
        Object parts = browser.evaluate(STEPS, 8, 6);
        double before = heap();
        assertThat(browser.evaluate(STEPS, 100, 21)).isEqualTo(parts);
        page.settle();
        assertThat(heap()).isLessThan(1.2 * before + 2e6);
    }

    @Test
    void fiveHundredNodesHaveNamesThatDoNotOverlapAndStayAsOneComesCloser() {
        page.open("?show=CCG,Provider,HealthAndWellbeingBoard:COMMISSIONS,REPRESENTED_ON&asOf=2017-04-01&at=14L"
                + "&colour=community");
        assertThat(browser.driver().getTitle())
                .startsWith("CCG, Provider, Health and wellbeing board: patients go to, sits on board");
        assertThat(page.text("#legend"))
                .as("communities of what has no share too")
                .contains("around ");
        assertThat((long) page.graph("return cy.nodes().length;")).isGreaterThan(480);
        assertThat(page.overlaps()).isEmpty();
        assertThat(page.text(".labels")).contains("Manchester CCG", "Central Manchester University");
        assertThat(page.graph("const named = () => [...document.querySelectorAll('#stage .labels text')]"
                        + ".map((text) => text.dataset.of); const lost = []; for (let i = 0; i < 6; i++) {"
                        + " const before = named(); document.querySelector('#zoom button').click();"
                        + " await new Promise((done) => setTimeout(done, 60)); const now = named();"
                        + " const { x1, y1, x2, y2 } = cy.extent(); const far = 140 / cy.zoom();"
                        + " const inside = (id) => { const { x, y } = cy.getElementById(id).position();"
                        + "  return x > x1 + far && x < x2 - far && y > y1 + far && y < y2 - far; };"
                        + " lost.push(...before.filter((id) => inside(id) && !now.includes(id))); } return lost;"))
                .isEqualTo(List.of());
        assertThat(page.overlaps()).isEmpty();
    }

    /** P92011 is among the twelve largest practices of the CCG on the earlier day only. */
    @Test
    void whoIsAmongTheLargestOnOneDayOnlyHasAPlaceAndMovesNobody() {
        checks().aNewcomerMovesNobody();
    }

    @Test
    void aMapThatIsNoLongerAskedForIsNotDrawn() {
        page.open("?codes=00Q&asOf=2017-04-01");
        checks().aMapThatIsLeftIsNotDrawn();
    }

    @Test
    void aPictureIsAsLargeAsTheWindowHoweverFarApartItsNodesAre() {
        page.open("?codes=RW3&asOf=2017-04-01");
        page.graph("cy.nodes().forEach((node, i) => node.position({ x: 60000 * (i % 2), y: 30000 * (i % 3) }));"
                + "HTMLAnchorElement.prototype.click = function () { window.saved = this.href; };");
        page.click("#zoom button[title='Fit to the window']");
        page.clickText("#tools", "Take along");
        page.clickText("#tools", "Picture (PNG)");
        browser.await("window.saved");
        assertThat(browser.evaluate("const image = new Image(); image.src = window.saved; await image.decode();"
                        + "return image.naturalWidth === 2 * cy_width && window.saved.length > 4000;"
                                .replace("cy_width", "document.getElementById('drawing').clientWidth")))
                .isEqualTo(true);
    }

    @Test
    void theWheelIsThePagesAndWhatWasHiddenIsFittedWhenShown() {
        page.open("?codes=RW3&asOf=2017-04-01");
        String turn = "const turn = (deltaY, ctrlKey) => { const before = cy.zoom();"
                + " const event = new WheelEvent('wheel', { deltaY, ctrlKey, bubbles: true, cancelable: true });"
                + " document.getElementById('drawing').dispatchEvent(event);"
                + " return [event.defaultPrevented, cy.zoom() / before]; };";
        assertThat(page.graph(turn + "return turn(-100, false);")).isEqualTo(List.of(false, 1L));
        assertThat(page.graph(turn
                        + "const steps = [[-100, true], [-4000, true], [4000, true], [-3, true]].map((given) =>"
                        + " turn(...given)); document.getElementById('drawing').focus(); steps.push(turn(-100, false));"
                        + "return steps.every(([isOurs, factor]) => isOurs && factor <= 1.3 && factor >= 1 / 1.3);"))
                .isEqualTo(true);
        page.click("#zoom button[title='Fit to the window']");
        assertThat(page.graph("const main = document.querySelector('main'); const zoom = cy.zoom();"
                        + "const frame = () => new Promise((done) => setTimeout(done, 100));"
                        + "main.style.display = 'none'; await frame(); cy.zoom(9);"
                        + "main.style.display = ''; await frame(); return Math.abs(cy.zoom() / zoom - 1) < 0.01;"))
                .isEqualTo(true);
    }

    @Test
    void oneFingerScrollsThePageUntilThePictureIsTappedAndTwoMoveIt() {
        String view = "return [cy.zoom(), cy.pan().x, cy.pan().y];";
        String left = "return document.getElementById('drawing').style.touchAction;";
        List<List<List<Integer>>> swipe =
                List.of(List.of(List.of(300, 310)), List.of(List.of(300, 290)), List.of(List.of(300, 190)));
        List<List<List<Integer>>> pinch =
                List.of(List.of(List.of(250, 250), List.of(350, 250)), List.of(List.of(200, 260), List.of(400, 260)));
        TouchScreen touch = new TouchScreen(browser);
        page.open("?codes=RW3&asOf=2017-04-01");
        Object fitted = page.graph(view);

        assertThat(touch.isTaken(swipe)).as("the browser scrolls").isFalse();
        assertThat(browser.evaluate(left)).isEqualTo("pan-x pan-y");
        assertThat(page.graph(view)).isEqualTo(fitted);
        assertThat(touch.isTaken(pinch)).isTrue();
        assertThat(page.graph("return cy.zoom() / " + ((List<?>) fitted).get(0) + " > 1.5;"))
                .isEqualTo(true);
        assertThat(page.search()).as("a pinch selects nothing").isEqualTo("?codes=RW3&asOf=2017-04-01");

        touch.tap();
        assertThat(page.text(".touch")).startsWith("One finger moves the picture.");
        Object before = page.graph(view);
        assertThat(touch.isTaken(swipe)).isTrue();
        assertThat(browser.evaluate(left)).isEqualTo("none");
        assertThat(page.graph(view)).isNotEqualTo(before);
        page.clickText("#stage .touch", "Done");
        assertThat(touch.isTaken(swipe)).isFalse();
        assertThat(page.text(".touch")).startsWith("Tap the picture");
    }

    @Test
    void marksThatLieOverEachOtherOnTheMapAreOneWithTheirNumber() {
        page.open(ExplorerPage.ENGLAND + "&view=map");
        String marks = "const seen = cy.nodes().not('.crowded'); const marks = seen.map((node) => ({ radius:"
                + " node.renderedWidth() / 2, ...node.renderedPosition() })); let over = 0;"
                + "marks.forEach((a, i) => marks.slice(i + 1).forEach((b) => { over +="
                + " Math.hypot(a.x - b.x, a.y - b.y) < 0.69 * (a.radius + b.radius) ? 1 : 0; }));"
                + "const all = seen.reduce((sum, node) => sum + (node.hasClass('crowd') ? Number(node.data('count')) : 1), 0);";
        assertThat(page.graph(marks + "return [over, all, seen.length < 359];")).isEqualTo(List.of(0L, 359L, true));
        assertThat(page.text("#legend")).contains("number: so many here");
        page.clickNode(
                (String) page.graph("return cy.nodes('.crowd').max((node) => Number(node.data('count'))).ele.id();"));
        assertThat(page.graph(marks + "return [over, all, seen.length > 150 && cy.zoom() > 1];"))
                .as("a click comes closer, and chooses none")
                .isEqualTo(List.of(0L, 359L, true));
        assertThat(page.search()).doesNotContain("at=");
        page.click("[data-view=network]");
        assertThat(page.graph("return cy.nodes('.crowd, .crowded').length;")).isEqualTo(0L);
    }

    @Test
    void chartsBeginAtZeroAndTheirRangeIsToldInWords() {
        page.open("?codes=02H&asOf=2017-04-01");
        browser.await("document.querySelector('.chart canvas')");
        assertThat(page.text(".chart .small")).contains("in all this time from 320,550 to 323,567");
        assertThat((Double) browser.evaluate("const canvas = document.querySelector('.chart canvas');"
                        + "const { width, height } = canvas; const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);"
                        + "let [low, high] = [height, 0]; for (let i = 0; i < data.length; i += 4) {"
                        + " const y = Math.floor(i / 4 / width);"
                        + " if (data[i] < 10 && data[i + 1] > 85 && data[i + 1] < 105 && data[i + 2] > 150)"
                        + "  [low, high] = [Math.min(low, y), Math.max(high, y)]; }"
                        + "return (high - low) / height + 0.0001;"))
                .as("a change of one in a hundred is no slope")
                .isBetween(0.001, 0.12);
    }

    @Test
    void whatIsNotThereOnTheDayIsToldWithWhatItBecame() {
        page.open("?codes=00W&asOf=2018-04-01");

        assertThat(page.text("#told .notice")).contains("Not there on 1 April 2018", "It became NHS Manchester CCG");
        assertThat(page.graph("return cy.getElementById('00W').hasClass('absent');"))
                .isEqualTo(true);
        page.clickText("#told .notice", "Go to its time");
        assertThat(page.search()).contains("asOf=2017-03-31");
        assertThat(page.text("#told")).doesNotContain("Not there on");
    }

    @Test
    void theMapHasEveryAreaTheRightWayRoundAndAllOfEngland() {
        page.open(ExplorerPage.ENGLAND + "&view=map&shade=population");
        assertThat(browser.evaluate("const areas = [...document.querySelectorAll('.areas path')];"
                        + "const all = areas[0].ownerSVGElement.querySelector('g').getBBox();"
                        + "const large = areas.filter((area) => area.getBBox().width > all.width / 2);"
                        + "return [areas.length, large.length, areas.filter((area) => !area.style.fill).length];"))
                .isEqualTo(List.of(207L, 0L, 0L));
        assertThat(page.text("#legend")).contains("Areas: patients");
        assertThat(page.graph("const { x1, x2, y1, y2 } = cy.nodes().boundingBox(); return y2 - y1 > x2 - x1;"))
                .isEqualTo(true);
        assertThat(
                        browser.evaluate(
                                "const stage = document.getElementById('stage').getBoundingClientRect();"
                                        + "const all = document.querySelector('.areas g').getBoundingClientRect();"
                                        + "return all.top >= stage.top && all.bottom <= stage.bottom && all.height > stage.height / 2;"))
                .as("all of England is in the window")
                .isEqualTo(true);
        assertThat(page.text(".labels")).doesNotContain("Southwark CCG");
        page.clickText("#zoom", "London");
        assertThat(page.text(".labels")).contains("Southwark CCG", "Barnet CCG");
        areasAreThoseOfEngland();
        systemColoursLeaveWhatIsPressedToBeSeen();
    }

    /** Of every area: in England, whole, sharing its points with its neighbours; islands are there. */
    private static void areasAreThoseOfEngland() {
        assertThat(browser.evaluate(
                        "const answer = await (await fetch('/boundaries/ccgs.geojson?asOf=2017-04-01')).json();"
                                + "const faults = answer.features.filter(({ geometry }) => {"
                                + " const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();"
                                + " return !rings.length || rings.flat().some(([x, y]) => x < -7 || x > 2.1 || y < 49.8 || y > 56); });"
                                + "const isles = answer.features.map(({ geometry }) => JSON.stringify(geometry));"
                                + "const wight = answer.features.find(({ properties }) => properties.code === '10L');"
                                + "const points = new Map(); answer.features.forEach(({ geometry }, i) =>"
                                + " geometry.coordinates.flat(geometry.type === 'Polygon' ? 1 : 2).forEach((point) => {"
                                + "  const key = point.join(); points.set(key, (points.get(key) ?? new Set()).add(i)); }));"
                                + "const shared = [...points.values()].filter((of) => of.size > 1).length;"
                                + "return [faults.length, Boolean(wight), isles.some((text) => /\\[-6\\.[23]\\d*,49\\.9/.test(text)),"
                                + " shared > points.size / 3];"))
                .as("outside England, Isle of Wight, Isles of Scilly, points that neighbours share")
                .isEqualTo(List.of(0L, true, true, true));
    }

    private static void systemColoursLeaveWhatIsPressedToBeSeen() {
        Map<String, String> forced = Map.of("name", "forced-colors", "value", "active");
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(forced)));
        assertThat(browser.evaluate("return [matchMedia('(forced-colors: active)').matches,"
                        + " getComputedStyle(document.querySelector('[data-view=map]')).outlineStyle];"))
                .isEqualTo(List.of(true, "solid"));
    }
}

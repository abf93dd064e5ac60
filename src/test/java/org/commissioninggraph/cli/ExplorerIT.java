package org.commissioninggraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.config.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The explorer in headless Chromium: what is seen and read. Its pictures are in {@code target/explorer}. */
final class ExplorerIT extends ExplorerFixture {
    private static final List<String> QUESTIONS = List.of(
            "",
            "?codes=RW3&asOf=2017-04-01",
            ExplorerPage.MANCHESTER,
            ExplorerPage.MANCHESTER + "&beside=1",
            ExplorerPage.ENGLAND + "&colour=region&view=map&shade=hhi",
            "?codes=00Q&asOf=2014-04-01&view=list");

    /** Each is opened once, and then seen in the other scheme too, as where a person's day turns to night. */
    @ParameterizedTest
    @ValueSource(ints = {1280, 768, 390})
    void everyPictureIsLegibleAndWithinItsFrame(int width) throws Exception {
        for (int i = 0; i < QUESTIONS.size(); i++) {
            for (boolean dark : List.of(false, true)) {
                browser.window(width, width < 500 ? 844 : 800, dark);
                if (dark) {
                    page.settle();
                } else {
                    page.open(QUESTIONS.get(i));
                }
                isLegible(i + "-" + width + (dark ? "-dark" : "-light"));
                if (i == 1) {
                    assertThat(page.text(".labels")).contains("Manchester CCG");
                }
            }
        }
        assertThat(page.labels()).isEmpty();
    }

    private static void isLegible(String name) throws IOException {
        browser.picture(name);
        assertThat(browser.graveFaults()).as(name).isEqualTo(List.of());
        assertThat(browser.evaluate("return document.documentElement.scrollWidth <= innerWidth;"))
                .as(name)
                .isEqualTo(true);
        assertThat(page.overlaps()).as(name).isEmpty();
        for (Object label : page.labels()) {
            assertThat((Map<?, ?>) label).as(name).allSatisfy((key, value) -> {
                if (value instanceof Number number && !key.equals("width") && !key.equals("height")) {
                    assertThat(number.doubleValue()).as("%s", key).isGreaterThanOrEqualTo(key.equals("size") ? 12 : -2);
                }
            });
        }
    }

    @Test
    void neighboursComeByWeightAndMoreAreOpened() {
        page.open("?codes=RW3&asOf=2017-04-01");

        assertThat(page.text("#told .group li")).contains("NHS Manchester CCG", "55% of that CCG", "an estimate");
        assertThat(page.graph("return [cy.getElementById('14L').length, cy.edges('.estimated').length,"
                        + " cy.getElementById('14L>RW3>COMMISSIONS').data('arrow')];"))
                .isEqualTo(List.of(1L, 12L, "triangle"));
        assertThat(page.labels())
                .anySatisfy(label -> assertThat(((Map<?, ?>) label).get("name")).isEqualTo("Manchester CCG"));
        assertThat(page.graph("const wide = (id) => cy.getElementById(`${id}>RW3>COMMISSIONS`).data('widthOf');"
                        + "return wide('14L') > wide('02A');"))
                .isEqualTo(true);
        page.clickText("#more", "26 more");
        assertThat(page.graph("return cy.edges('.estimated').length;")).isEqualTo(38L);
        assertThat(page.search()).contains("more=RW3.COMMISSIONS.in");
    }

    @Test
    void sixOrganisationsLeaveRoomForThePictureAndEachRelationshipHasItsLook() {
        page.open("?codes=00Q,RXR,14L,RW3,00T,02H&asOf=2017-04-01");
        assertThat(
                        page.graph(
                                "const marks = cy.nodes(':visible'); const over = [...document.querySelectorAll("
                                        + "'#stage .labels text')].filter(({ dataset }) => cy.getElementById(dataset.of).hasClass('opened'))"
                                        + ".filter((text) => { const { x, y, width, height } = text.getBBox(); return marks.some((mark) => {"
                                        + " const at = mark.renderedPosition(); const r = 0.7 * mark.renderedWidth() / 2;"
                                        + " return mark.id() !== text.dataset.of && at.x + r > x && at.x - r < x + width"
                                        + " && at.y + r > y && at.y - r < y + height; }); }); return over.map((text) => text.textContent);"))
                .as("names of what is open that lie over marks")
                .isEqualTo(List.of());
        for (int width : List.of(1280, 768, 390)) {
            browser.window(width, width < 500 ? 844 : 800, false);
            page.settle();
            allToolsAreReached(width);
            assertThat((Double) browser.evaluate("const high = (id) => document.getElementById(id).offsetHeight;"
                            + "return (high('legend') + high('more')) / innerHeight + 0.0001;"))
                    .as("%d", width)
                    .isLessThan(0.2);
        }
        page.click("#legend .rest");
        assertThat(page.graph("const looks = new Map(cy.edges().map((edge) => [edge.id().split('>')[2],"
                        + " ['colour'].map((name) => edge.data(name)) + edge.hasClass('second') + edge.hasClass('event')]));"
                        + "return looks.size > 10 && new Set(looks.values()).size === looks.size;"))
                .isEqualTo(true);
        assertThat(browser.evaluate("return new Set([...document.querySelectorAll('#legend .lines line')].map((line) =>"
                        + " line.getAttribute('stroke') + line.getAttribute('stroke-dasharray'))).size > 10;"))
                .isEqualTo(true);
        checks().legendAndListeners();
        page.clickText("#more", "more neighbours");
        page.clickText("#more", "member practices");
        assertThat(page.search()).contains("more=00Q.MEMBER_OF.in");
    }

    /** Without a scroll sideways, by keyboard; the legend has two rows, and what has no room behind a button. */
    private static void allToolsAreReached(int width) {
        var all = browser.driver().findElement(By.id("all"));
        if (all.isDisplayed() && "false".equals(all.getAttribute("aria-expanded"))) {
            all.sendKeys(Keys.ENTER);
        }
        String inside = "const inside = (one) => { const { left, right, width } = one.getBoundingClientRect();"
                + " return width > 0 && left >= 0 && right <= innerWidth; };";
        assertThat(browser.evaluate(inside
                        + "const tools = [...document.querySelectorAll('#tools > .group button, #tools summary')];"
                        + "const bar = document.getElementById('tools');"
                        + "return [tools.length, tools.every(inside), bar.scrollWidth <= bar.clientWidth];"))
                .as("%d", width)
                .isEqualTo(List.of(9L, true, true));
        for (String tool : List.of("Compare", "Take along")) {
            browser.driver()
                    .findElement(By.xpath("//*[@id='tools']//summary[.='" + tool + "']"))
                    .sendKeys(Keys.ENTER);
            assertThat(browser.evaluate(
                            inside + "const open = [...document.querySelectorAll('#tools [open] .sheet button')];"
                                    + "return open.length > 1 && open.every(inside);"))
                    .as("%s at %d", tool, width)
                    .isEqualTo(true);
            browser.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);
        }
        assertThat(page.text("#legend .rest")).matches("\\d+ more kinds");
        assertThat((Long) browser.evaluate("return document.getElementById('legend').scrollHeight;"))
                .as("%d", width)
                .isLessThan(65);
    }

    /** With {@code -Dexplorer=write} they are made anew. */
    @Test
    void picturesToStartFromAreOfWhatTheyOpen() throws Exception {
        page.open("");
        List<?> starts = (List<?>) browser.evaluate("return Promise.all([...document.querySelectorAll('#start a')]"
                + ".map(async (a) => { const { src, naturalWidth } = a.querySelector('img');"
                + "const text = new DOMParser().parseFromString(await (await fetch(src)).text(), 'image/svg+xml');"
                + "return { question: a.getAttribute('href').slice(8), name: new URL(src).pathname, wide: naturalWidth,"
                + " of: text.querySelector('desc').textContent, marks: text.querySelectorAll('circle').length }; }));");
        assertThat(starts).hasSize(6);
        for (Object each : starts) {
            Map<?, ?> start = (Map<?, ?>) each;
            if ("write".equals(System.getProperty("explorer"))) {
                page.open((String) start.get("question"));
                Path thumb = Path.of("src/test/resources/explorer/thumb.js");
                String svg = (String) page.graph(Files.readString(thumb), start.get("question"));
                Files.writeString(Path.of("src/main/resources/web" + start.get("name")), svg);
            }
            assertThat(start.get("of")).isEqualTo(start.get("question"));
            assertThat((Long) start.get("marks")).isGreaterThan(2);
            assertThat(start.get("wide")).isEqualTo(320L);
        }
    }

    @Test
    void organisationsAreFoundAndOpenedBesideEachOther() {
        page.open("");
        page.clickText("#start", "Who goes where");
        assertThat(page.text("#told")).contains("359 organisations and 2662 relationships");
        var field = browser.driver().findElement(By.id("search"));
        field.sendKeys("blackburn with darwen ccg");
        browser.await("document.querySelector('#found button')");
        assertThat(page.text("#found li")).contains("CCG · 00Q", "since Apr 2013");
        field.sendKeys(Keys.ENTER);
        browser.await("document.querySelector('#told h2')?.innerText.includes('Blackburn')");
        page.settle();
        assertThat(browser.evaluate("return document.activeElement.matches('#told h2');"))
                .isEqualTo(true);
        field.sendKeys("RXR");
        browser.await("document.querySelector('#found .add')");
        page.click("#found .add");
        assertThat(page.search()).contains("codes=00Q,RXR");
        assertThat(page.text("#told h2")).isEqualTo("East Lancashire Hospitals NHS Trust");
        field.sendKeys("00w, 01m,14L" + Keys.ENTER);
        browser.await("location.search.includes('codes=00W,01M,14L')");
        page.settle();
        assertThat(page.text("#told h2")).isEqualTo("NHS Manchester CCG");
    }

    @Test
    void theLegendLeavesKindsOutAndAnUnknownCodeIsTold() {
        page.open("?codes=00Q,ZZZ&asOf=2017-04-01&colour=community");
        assertThat(page.text("#notice")).isEqualTo("No organisation has the code ZZZ.");
        assertThat(page.text("#legend")).contains("around ");
        page.clickText("#legend", "Practice");
        assertThat(page.graph("return cy.nodes().filter((node) => /^[PY]/.test(node.id())).length;"))
                .isEqualTo(0L);
        assertThat(page.search()).contains("without=Practice");
        page.open("?codes=ZZZ");
        assertThat(page.text("#told")).isEqualTo("No organisation has the code ZZZ.");
    }

    @Test
    void readersGetTheSameAsListsAndAreToldWhatHappens() {
        page.open("?codes=00Q&asOf=2017-04-01&view=list");

        assertThat(page.text("#listed")).contains("NHS Blackburn with Darwen CCG", "patients go to: East Lancashire");
        assertThat(browser.evaluate("return document.querySelectorAll('#listed > ul > li').length;"))
                .isEqualTo(page.graph("return cy.nodes().length;"));
        assertThat(page.text("#status")).startsWith("NHS Blackburn with Darwen CCG on 1 April 2017:");
        assertThat(browser.evaluate("return document.getElementById('slider').getAttribute('aria-valuetext');"))
                .isEqualTo("1 April 2017");
    }

    @Test
    void dashboardsRunAsTheyAre() throws Exception {
        browser.window(390, 844, false);
        browser.driver().get(program.address() + "/dashboards");
        browser.await("document.querySelector('#table td') && document.querySelector('#bars meter')"
                + " && document.querySelector('#areas path') && document.querySelector('pre').textContent");
        assertThat(page.text("#table")).contains("THE CORNERSTONE PRACTICE");
        assertThat(page.text("#bars")).contains("55%", "estimated from admissions");
        assertThat(browser.evaluate("return document.querySelectorAll('#areas path').length;"))
                .isEqualTo(207L);
        assertThat(browser.graveFaults()).isEqualTo(List.of());
        assertThat(browser.evaluate("return document.documentElement.scrollWidth <= innerWidth;"))
                .isEqualTo(true);
        browser.picture("dashboards-390");
    }

    @Test
    void saysSoWhereTheSchemaIsNotShown() throws Exception {
        try (RunningProgram hidden = RunningProgram.start(Map.of(Setting.INTROSPECTION, "off"))) {
            new ExplorerPage(browser, hidden.address()).open("?codes=00Q");
            assertThat(page.text("#told")).startsWith("The network is drawn from the schema:");
        }
        browser.complaints();
    }
}

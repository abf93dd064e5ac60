package org.commissioninggraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.support.Chromium;

/** What holds in the page of the explorer that is open, and of its modules by themselves. */
record ExplorerChecks(Chromium browser, ExplorerPage page) {
    private static final String LOAD = "const load = (name) => import(`${location.origin}/explorer/${name}.js`);";

    void onlyFiltersAreTaken() {
        List<String> none = List.of(
                "Practice.listSize.eq.8,000",
                "Practice.listSize.eq.abc",
                "Practice.listSize.eq.",
                "Practice.toString.eq.1",
                "CCG.region.contains.North",
                "Nobody.region.eq.North",
                "000");
        assertThat(filters(none)).isEqualTo(none);
        assertThat(filters(List.of("Practice.name.eq.50%25", "Practice.name.eq.A, B,CCG.name.eq.C")))
                .isEqualTo(List.of("Practice.name.eq.50%", 2L));
    }

    /** Of each `where` of an address the text that is told to be no filter, or how many filters it is. */
    private Object filters(List<String> conditions) {
        return browser.evaluate(
                LOAD + "const { filtered } = await load('filters'); const { read } = await load('question');"
                        + "const told = ({ where }) => filtered({ where, asOf: '2017-04-01' }, [], null)"
                        + ".then(() => where.length, ({ message }) => message.match(/There is no filter (.*): choose/)[1]);"
                        + "return Promise.all(given[0].map((each) => told(read(`where=${each}`))));",
                conditions);
    }

    void movesAreLeftOutWithAWord() {
        assertThat(List.of(isCut(5000), isCut(5001))).isEqualTo(List.of(false, true));
    }

    /** Whether it is told that moves are left out, where the API answers with so many of them. */
    private Object isCut(int moves) {
        return browser.evaluate(
                LOAD + "const { difference } = await load('difference'); const real = window.fetch;"
                        + "const moves = new Array(given[0]).fill({ code: 'A', from: 'B', to: 'C', type: 'D' });"
                        + "const headers = { 'content-type': 'application/json' };"
                        + "window.fetch = async () => new Response(JSON.stringify({ data: { compare: { moves } } }), { headers });"
                        + "const question = { codes: [], asOf: '2018-04-01', against: '2013-04-01' };"
                        + "const told = await difference(question, { nodes: new Map(), edges: [] }); window.fetch = real;"
                        + "return told.textContent.includes('more than 5000 organisations moved');",
                moves);
    }

    void aFileHoldsWhatIsDrawn() {
        assertThat(page.graph("HTMLAnchorElement.prototype.click = function () { window.saved = this.href; };"
                        + "[...document.querySelectorAll('#tools button')].find((one) => one.textContent === 'GraphML').click();"
                        + "const file = await (await fetch(window.saved)).text(); const count = (name) => file.split(`<${name} `).length - 1;"
                        + "return [count('node') - cy.nodes().length, count('edge') >= cy.edges().length];"))
                .as("a file of the path has its organisations")
                .isEqualTo(List.of(0L, true));
    }

    void legendAndListeners() {
        assertThat(browser.evaluate("return document.querySelector('#legend [stroke-dasharray=\"1 4\"]')"
                        + ".closest('li').textContent;"))
                .as("as the drawing has it")
                .isEqualTo("became");
        assertThat(browser.evaluate("let count = 0; const add = document.addEventListener;"
                        + "document.addEventListener = function (type, ...rest) { count += type === 'click' ? 1 : 0;"
                        + " return add.call(this, type, ...rest); };"
                        + "const slider = document.getElementById('slider'); slider.value = Number(slider.value) + 1;"
                        + "const old = document.querySelector('#more details'); slider.dispatchEvent(new Event('change'));"
                        + "while (old.isConnected) await new Promise((done) => setTimeout(done, 20)); return count;"))
                .as("listeners that a new picture leaves behind")
                .isEqualTo(0L);
    }

    void aMapThatIsLeftIsNotDrawn() {
        assertThat(browser.evaluate("const fetched = window.fetch; let asked, go, there;"
                        + "const isAsked = new Promise((done) => (asked = done));"
                        + "const isLeft = new Promise((done) => (go = done));"
                        + "const isThere = new Promise((done) => (there = done));"
                        + "window.fetch = async (address, ...rest) => { const answer = await fetched(address, ...rest);"
                        + " if (String(address).startsWith('/boundaries')) { asked(); await isLeft; setTimeout(there, 100); }"
                        + " return answer; };"
                        + "document.querySelector('[data-view=map]').click(); await isAsked;"
                        + "document.querySelector('[data-view=network]').click();"
                        + "while (document.body.classList.contains('busy')) await new Promise((done) => setTimeout(done, 20));"
                        + "go(); await isThere; return document.querySelectorAll('.areas').length;"))
                .isEqualTo(0L);
    }

    void aNewcomerMovesNobody() {
        page.open("?codes=02H&asOf=2017-04-01");
        Map<?, ?> before = page.places();
        assertThat(before.containsKey("P92011")).isFalse();
        browser.evaluate("history.pushState({}, '', '?codes=02H&asOf=2013-10-01');"
                + "dispatchEvent(new PopStateEvent('popstate'));");
        page.settle();
        Map<?, ?> after = page.places();
        assertThat(after.containsKey("P92011")).isTrue();
        Map<Object, Object> stayed = new HashMap<>(after);
        stayed.keySet().retainAll(before.keySet());
        assertThat(before.entrySet().containsAll(stayed.entrySet())).isTrue();
        page.open("?codes=02H&asOf=2013-10-01");
        assertThat(page.places()).as("in another window").isEqualTo(after);
    }
}

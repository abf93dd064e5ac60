// The pages of a server in headless Chromium: node page.js <its URL> <path of Chromium>
// Leaves pictures of them in the folder pictures.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import axe from "axe-core";
import { chromium } from "playwright-core";

const [, , address, executablePath] = process.argv;
// Each width and each scheme once.
const SCREENS = [
  { name: "desktop", viewport: { width: 1400, height: 900 }, colorScheme: "light" },
  { name: "phone", viewport: { width: 390, height: 844 }, colorScheme: "dark" },
];
let browser;

before(async () => {
  // A container gives Chromium no sandbox of its own; the pages are ours.
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
});
after(() => browser.close());

/** A page at this path, and what went wrong on it: told at its end by `faultless`. */
async function open(screen, path) {
  const page = await browser.newPage(screen);
  const faults = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => {
    const own = request.url().startsWith(`${address}/`) || request.url().startsWith("data:");
    if (!own) faults.push(`a request to ${request.url()}`);
  });
  await page.addInitScript(() => {
    globalThis.editorOf = (name) => globalThis.monaco?.editor.getModels().find(({ uri }) => uri.path.endsWith(name));
  });
  await page.goto(address + path);
  return { page, faultless: () => assert.deepEqual(faults, []) };
}

/** Waits until nothing has changed for a moment: what is still drawn has parts that go and colours between others. */
function settled(page) {
  return page.evaluate(async () => {
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {})));
    await new Promise((done) => {
      let timer = setTimeout(done, 300);
      const later = () => {
        clearTimeout(timer);
        timer = setTimeout(done, 300);
      };
      new MutationObserver(later).observe(document.body, { childList: true, subtree: true });
    });
  });
}

/** Breaks no rule of axe that is serious or critical. */
async function accessible(page) {
  await page.evaluate(axe.source);
  await settled(page);
  const options = { resultTypes: ["violations"] };
  const { violations } = await page.evaluate((how) => window.axe.run(how), options);
  const grave = violations
    .filter(({ impact }) => ["serious", "critical"].includes(impact))
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`));
  assert.deepEqual(grave, []);
}

async function withinItsWidth(page) {
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "it is wider than the screen");
}

async function panel(page, name, content) {
  await page.click(`button[aria-controls="${name}"]`);
  await page.waitForSelector(content);
}

async function documentation(page) {
  await page.click('button[aria-label="Show Documentation Explorer"]');
  await page.waitForSelector(".graphiql-doc-explorer-root-type");
}

/** Writes a query in the place of the example that the editor opens with, once that is there. */
async function write(page, query) {
  await page.waitForFunction(() => globalThis.editorOf("operation.graphql")?.getValue());
  await page.evaluate((text) => globalThis.editorOf("operation.graphql").setValue(text), query);
}

/**
 * Runs what is in the editor, and waits for an answer that holds this text. Who has just opened another tab names its
 * operation: GraphiQL shows the tab before it has its query.
 */
async function run(page, text, operation = "") {
  await page.waitForFunction((name) => {
    const written = globalThis.editorOf("operation.graphql")?.getValue();
    return written && written.includes(name);
  }, operation);
  if (operation) await settled(page);
  await page.click(".graphiql-execute-button");
  await page.waitForFunction((part) => globalThis.editorOf("response.json")?.getValue().includes(part), text);
}

for (const screen of SCREENS) {
  describe(screen.name, () => {
    const picture = (page, name) => page.screenshot({ path: `pictures/${screen.name}-${name}.png` });

    test("GraphiQL opens with the examples, and runs one", async () => {
      const { page, faultless } = await open(screen, "/");
      await page.waitForSelector(".graphiql-execute-button");
      assert.deepEqual((await page.locator(".graphiql-tab-button").allTextContents()).slice(0, 2), [
        "Dashboard",
        "FiguresByRegion",
      ]);
      await run(page, "NHS Blackburn with Darwen CCG");
      await picture(page, "answer");
      await accessible(page);
      await withinItsWidth(page);
      faultless();
    });

    test("Explain shows the Cypher, its parameters, and the work of a profile", async () => {
      const { page, faultless } = await open(screen, "/");
      await panel(page, "explain", "#told pre");
      assert.match(await page.locator("#told pre").innerText(), /^CYPHER 5 MATCH \(n0:CCG\)\nWHERE n0\.codeFolded = \$p\d/);
      assert.match(await page.locator("#told .parameters").innerText(), /"00q"/);
      assert.doesNotMatch(await page.locator("#told").innerText(), /dbHits/);
      await page.click("#profile");
      await page.waitForSelector('#cost:text-matches("^[1-9][0-9,]* dbHits in all")');
      assert.match(await page.locator("#told table").innerText(), /NodeUniqueIndexSeek/);
      await picture(page, "explain");
      await accessible(page);
      await withinItsWidth(page);
      faultless();
    });

    test("Examples and documentation are there", async () => {
      const { page, faultless } = await open(screen, "/");
      await panel(page, "examples", "#examples button:not(.close)");
      assert.equal(await page.locator("#examples button:not(.close)").count(), 5);
      await picture(page, "examples");
      await accessible(page);
      await page.click('#examples button:has-text("WhatBecameOf")');
      await page.locator(".graphiql-tab-active").filter({ hasText: "WhatBecameOf" }).waitFor();
      assert.equal(await page.locator(".graphiql-tab-button").count(), 5);
      await run(page, "00W", "WhatBecameOf");
      if (screen.name === "desktop") await page.click('button[aria-controls="examples"]');
      await documentation(page);
      await accessible(page);
      faultless();
    });

    test("The reference is read and searched", async () => {
      const { page, faultless } = await open(screen, "/reference");
      await page.evaluate(() => {
        location.hash = "PracticeWhere";
      });
      await page.waitForSelector("#PracticeWhere[open]");
      await picture(page, "reference");
      await withinItsWidth(page);
      await page.fill("#search", "listsize");
      assert.equal(await page.locator("#found a").first().getAttribute("href"), "#Practice.listSize");
      await picture(page, "reference-found");
      await accessible(page);
      await page.click("#found a");
      assert.ok(await page.locator('[id="Practice.listSize"]').isVisible());
      assert.equal(await page.locator("#found a").count(), 0);
      faultless();
    });
  });
}

describe("at any width", () => {
  const [screen] = SCREENS;

  test("What was open is open again, and each tab runs its own query", async () => {
    const { page, faultless } = await open(screen, "/");
    await run(page, "NHS Blackburn with Darwen CCG");
    await page.locator(".graphiql-tab-button").filter({ hasText: "FiguresByRegion" }).click();
    await page.waitForURL(/operationName=FiguresByRegion/);
    await page.reload();
    await run(page, "North of England", "FiguresByRegion");
    await page.locator(".graphiql-tab-button").filter({ hasText: "Dashboard" }).click();
    await run(page, "NHS Blackburn with Darwen CCG", "Dashboard");
    faultless();
  });

  test("An address with a query opens it, also one that is half broken", async () => {
    const { page, faultless } = await open(screen, "/?query={+release+{+version+}+}&variables=%FF");
    await run(page, "2019.");
    faultless();
  });

  test("Explain says what is wrong with a query", async () => {
    const { page, faultless } = await open(screen, "/");
    await write(page, "{ ccgs(first: 1, last: 1) { totalCount } }");
    await panel(page, "explain", '#told [role="alert"]');
    assert.match(await page.locator('#told [role="alert"]').innerText(), /^BAD_ARGUMENT give either `first` or `last`/);
    await page.evaluate(() => globalThis.editorOf("variables.json").setValue('{"first": }'));
    await page.click("#plan");
    await page.waitForSelector('#told [role="alert"]:text("The variables are not JSON: ")');
    await page.evaluate(() => globalThis.editorOf("variables.json").setValue('{"first": 1, /* , */ } // one'));
    await page.evaluate(() => globalThis.editorOf("operation.graphql").setValue("query Q($first: Int) { ccgs(first: $first) { nodes { code } } }"));
    await page.waitForSelector('#cost:text("1 statement, not run.")');
    faultless();
  });

  test("The panel leaves room, is dragged wider and closed, and the answer of an example is there", async () => {
    const { page, faultless } = await open({ ...screen, viewport: { width: 1280, height: 800 } }, "/");
    await page.waitForSelector('.prompt:text("The answer of the example")');
    await page.waitForFunction(() => globalThis.editorOf("response.json").getValue().includes("Blackburn"));
    await panel(page, "explain", "#told pre");
    const width = (selector) => page.locator(selector).first().evaluate((place) => place.clientWidth);
    assert.ok((await width(".graphiql-query-editor .monaco-editor")) > 400, "the editor is too narrow to be read");
    const before = await width("#explain");
    await page.locator(".edge").press("ArrowLeft");
    assert.ok((await width("#explain")) > before);
    await page.screenshot({ path: "pictures/graphiql-explain-1280.png" });
    await accessible(page);
    await page.click("#explain .close");
    assert.ok(await page.locator("#explain").isHidden());
    faultless();
  });

  test("A subscription is answered, and goes on until it is stopped", async () => {
    const { page, faultless } = await open(screen, "/");
    await write(page, 'subscription { live { ccg(code: "00Q") { population } } }');
    // Only then has GraphiQL seen that the operation is no longer that of the example.
    await page.locator(".graphiql-tab-button").filter({ hasText: "<untitled>" }).waitFor();
    await run(page, "population");
    await page.click('.graphiql-execute-button[aria-label^="Stop"]');
    await page.waitForSelector('.graphiql-execute-button[aria-label^="Execute"]');
    faultless();
  });

  test("A link into the reference unfolds what it leads to", async () => {
    const { page, faultless } = await open(screen, "/reference#PracticeWhere.listSize");
    const target = page.locator('[id="PracticeWhere.listSize"]');
    await target.waitFor();
    assert.ok(await page.locator("#PracticeWhere").evaluate((details) => details.open));
    assert.equal(await page.locator("#PracticeOrder").evaluate((details) => details.open), false);
    faultless();
  });
});

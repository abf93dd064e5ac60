package org.commissioninggraph.support;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Headless Chromium, driven by the chromedriver beside it. Nothing is downloaded: where one is missing, tests are left out. */
public final class Chromium implements AutoCloseable {
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> DRIVERS = List.of("chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String AXE = "META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    private static final Path PICTURES = Path.of("target", "explorer");

    private final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    public static Chromium start() throws IOException {
        Path browser = program(BROWSERS);
        Path executable = program(DRIVERS);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.toFile());
        // A container gives Chromium no sandbox of its own; the pages are ours.
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + Files.createTempDirectory("chromium"));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(executable.toFile())
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(PATIENCE).pageLoadTimeout(PATIENCE);
        return new Chromium(driver);
    }

    private static Path program(List<String> names) {
        for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
            for (String name : names) {
                Path program = Path.of(folder, name);
                if (Files.isExecutable(program)) {
                    return program;
                }
            }
        }
        String message = "left out: none of " + String.join(", ", names) + " is on the PATH";
        System.out.println("The explorer is not tried in a browser. " + message);
        return abort(message);
    }

    public ChromeDriver driver() {
        return driver;
    }

    /** The window from now on: its size in CSS pixels, and the colour scheme that its user likes. */
    public void window(int width, int height, boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** What a function body in JavaScript returns; it may await. */
    public Object evaluate(String body, Object... arguments) {
        return driver.executeAsyncScript(
                "const done = arguments[arguments.length - 1]; const given = [...arguments];" + "(async () => {" + body
                        + "})().then(done, (error) => done('ERROR ' + error.stack));",
                arguments);
    }

    /** Waits until an expression in JavaScript is true. */
    public void await(String expression) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Boolean.TRUE.equals(driver.executeScript("return Boolean(" + expression + ")"))) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never true: " + expression + "\nthe page says: "
                        + driver.executeScript("return document.body.innerText.slice(0, 2000)"));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What axe finds that is serious or critical. */
    public Object graveFaults() throws IOException {
        try (InputStream axe = Chromium.class.getClassLoader().getResourceAsStream(AXE)) {
            driver.executeScript(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        return evaluate("const { violations } = await axe.run(document, { resultTypes: ['violations'] });"
                + "return violations.filter(({ impact }) => ['serious', 'critical'].includes(impact))"
                + ".flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target} ${node.failureSummary}`));");
    }

    /** What the console has said since the last time that was worse than a word, but for what axe itself is advised. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .filter(message -> !message.contains("willReadFrequently"))
                .toList();
    }

    /** Keeps a picture of the window, to be looked at. */
    public void picture(String name) throws IOException {
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }
}

package dev.racecourse.charts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium, or Chrome, of this machine, of which nothing is downloaded. */
public final class Browser implements AutoCloseable {

  /** Both themes of {@code prefers-color-scheme}. */
  enum Theme {
    light,
    dark
  }

  /** It takes 24 s on the largest page of a history. */
  private static final Duration AXE = Duration.ofMinutes(4);

  private static final String EXPECTED = "RACECOURSE_BROWSER";

  private static final int TAB = 9;

  private final ChromeDriver driver;

  private Browser(Path chromium, Path chromedriver) {
    var logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    var options = new ChromeOptions();
    options.setBinary(chromium.toFile());
    options.setCapability("goog:loggingPrefs", logs);
    options.addArguments(
        "--headless=new",
        // Root has no sandbox, and a container hardly any shared memory.
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--hide-scrollbars");
    var service =
        new ChromeDriverService.Builder().usingDriverExecutable(chromedriver.toFile()).build();
    driver = new ChromeDriver(service, options);
    driver.manage().timeouts().scriptTimeout(AXE);
  }

  /** Skips the test if there is no browser; fails if RACECOURSE_BROWSER says that there is. */
  public static Browser findOrSkip() {
    var chromium = onPath("chromium").or(() -> onPath("google-chrome"));
    var chromedriver = onPath("chromedriver");
    var found = chromium.isPresent() && chromedriver.isPresent();
    if (System.getenv(EXPECTED) == null) {
      assumeTrue(found, "no page is looked at: chromium and chromedriver are not on the path");
    }
    assertTrue(found, EXPECTED + " is set, but chromium and chromedriver are not on the path");
    return new Browser(chromium.orElseThrow(), chromedriver.orElseThrow());
  }

  private static Optional<Path> onPath(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Opens a file and forgets what it logged before. */
  void open(Path page, Theme theme, int width) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            "",
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", theme.name()))));
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", false));
    driver.get("about:blank");
    log(LogType.BROWSER);
    log(LogType.PERFORMANCE);
    driver.get(page.toUri().toString());
  }

  /** What the browser complained about. */
  List<String> complaints() {
    return log(LogType.BROWSER);
  }

  /** What it asked for, the page included. */
  List<String> requests() {
    return log(LogType.PERFORMANCE).stream()
        .filter(line -> line.contains("\"Network.requestWillBeSent\""))
        .map(line -> line.replaceFirst(".*\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"))
        .toList();
  }

  private List<String> log(String kind) {
    return driver.manage().logs().get(kind).getAll().stream().map(LogEntry::getMessage).toList();
  }

  /** The result of a script. */
  Object run(String script) {
    return requireNonNull(driver.executeScript(script));
  }

  /** What axe finds wrong, a line each. */
  @SuppressWarnings("unchecked")
  List<String> violations() throws IOException {
    try (var axe = Browser.class.getResourceAsStream("/axe.min.js")) {
      driver.executeScript(new String(requireNonNull(axe).readAllBytes(), UTF_8));
    }
    return (List<String>)
        requireNonNull(
            driver.executeAsyncScript(
                """
            const done = arguments[arguments.length - 1];
            axe.run().then(
                result => done(result.violations.flatMap(
                    violation => violation.nodes.map(
                        node => violation.id + ': ' + node.html.slice(0, 200)))),
                error => done(['axe failed: ' + error]));
            """));
  }

  /** Presses Tab, and says whether that has led to an element of the page. */
  boolean tab() {
    for (var type : List.of("rawKeyDown", "keyUp")) {
      driver.executeCdpCommand(
          "Input.dispatchKeyEvent",
          Map.of("type", type, "key", "Tab", "code", "Tab", "windowsVirtualKeyCode", TAB));
    }
    return (Boolean) run("return document.activeElement !== document.body");
  }

  /** A picture of the whole page. */
  byte[] picture() {
    var shot =
        driver.executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true));
    return Base64.getDecoder().decode((String) shot.get("data"));
  }

  @Override
  public void close() {
    driver.quit();
  }
}

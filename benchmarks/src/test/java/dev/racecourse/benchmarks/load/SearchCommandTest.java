package dev.racecourse.benchmarks.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SearchCommandTest {
  private static final String QUICK = "--users 1 --warmup 0 --seconds ";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path directory = Path.of(".");

  @Test
  void findsWhatASlowServerBears() throws IOException {
    // One user who waits 10 ms for each answer gets 100 a second at most.
    var slow =
        new FakeTarget(
            request -> {
              FakeTarget.takeMillis(10);
              return FakeTarget.fine();
            });
    assertEquals(0, run(slow, "--rate 50..400 --p99 500ms --precision 50% " + QUICK + 1));
    var json = json();
    var search = json.get("search");
    assertEquals("found", search.get("end").asString(), out::toString);
    assertEquals(0.5, search.get("precision").asDouble());
    var holds = search.at("/holds/rate").asLong();
    var fails = search.at("/fails/rate").asLong();
    assertTrue(50 <= holds && holds < fails && fails <= 400, search::toString);
    assertEquals(holds, json.at("/rate/asked").asLong());
    assertTrue(json.at("/limit/held").asBoolean());
    assertFalse(json.get("interrupted").asBoolean());
    for (var probe : search.get("probes")) {
      assertTrue(probe.get("rate").asLong() > holds || probe.get("held").asBoolean());
      assertTrue(probe.get("p99Millis").asDouble() >= 10);
      assertTrue(probe.get("achieved").asDouble() <= 101, probe::toString);
    }
    assertEquals(1, slow.opened.get(), "the user stays connected");
    var report = out.toString(UTF_8);
    assertTrue(report.contains("p99 stays within 0.5s up to " + holds + "/s, and does"), report);
    assertTrue(report.contains("the latency of the last probe at " + holds + "/s in "), report);
    assertTrue(Files.size(directory.resolve("load.hgrm")) > 0);
    var page = Files.readString(directory.resolve("load.html"));
    assertTrue(page.contains("p99 of latency over the rate"), page);
  }

  @Test
  void failsIfTheLowestRateDoesNotHold() throws IOException {
    var broken = new FakeTarget(request -> new Target.Reply(503, false));
    assertEquals(1, run(broken, "--rate 10..1000 --p99 1s --precision 50% " + QUICK + 2));
    var search = json().get("search");
    assertTrue(search.get("holds").isNull());
    assertEquals(10, search.at("/fails/rate").asLong());
    assertEquals(RateSearch.CONFIRMED, search.get("probes").size());
    assertTrue(search.at("/probes/0/p99Millis").isNull());
    assertTrue(out.toString(UTF_8).contains("  status 503\n"), out::toString);
  }

  @Test
  void reportsWhatIsKnownWhenInterrupted() throws IOException {
    var main = Thread.currentThread();
    var target =
        new FakeTarget(
            request -> {
              // The first probe has 20 requests.
              if (request == 22) {
                main.interrupt();
              }
              return FakeTarget.fine();
            });
    assertEquals(130, run(target, "--rate 10..20 --p99 1s --precision 50% " + QUICK + 2));
    assertEquals("interrupted", json().at("/search/end").asString());
    assertTrue(json().get("interrupted").asBoolean());
    assertEquals(1, json().at("/search/probes").size());
    assertEquals(10, json().at("/rate/asked").asLong());
    assertTrue(out.toString(UTF_8).contains("\nInterrupted: "), out::toString);
    assertEquals(1, target.closed.get());
  }

  @Test
  void tellsNothingWhenInterruptedBeforeThereIsAnything() throws IOException {
    var main = Thread.currentThread();
    var target =
        new FakeTarget(
            request -> {
              main.interrupt();
              return FakeTarget.fine();
            });
    assertEquals(
        130,
        run(target, "--rate 10..20 --p99 1s --precision 50% --users 1 --seconds 2 --warmup 1"));
    assertEquals("", out.toString(UTF_8));
    assertEquals("load: interrupted before anything was measured\n", lastLine());
    assertFalse(Files.exists(directory.resolve("load.json")));
  }

  @Test
  void endsWithItsBudget() throws IOException {
    var target = new FakeTarget(request -> FakeTarget.fine());
    assertEquals(
        0, run(target, "--rate 10..20 --p99 1s --precision 50% --budget 2500ms " + QUICK + 2));
    assertEquals("budget", json().at("/search/end").asString());
    assertEquals(1, json().at("/search/probes").size());
    assertTrue(out.toString(UTF_8).contains("The budget of 2.5s ended"), out::toString);
  }

  private int run(Target.Opener opener, String arguments) {
    var argv = new ArrayList<>(List.of("--output", directory.toString()));
    argv.addAll(List.of(arguments.split(" ")));
    return new LoadCommand(
            opener, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
        .run(argv.toArray(String[]::new));
  }

  private String lastLine() {
    return err.toString(UTF_8).lines().reduce("", (before, line) -> line) + "\n";
  }

  private JsonNode json() throws IOException {
    return new JsonMapper().readTree(Files.readString(directory.resolve("load.json")));
  }
}

package dev.racecourse.benchmarks.sweep;

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
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SweepCommandTest {
  private static final Map<String, String> QUICK =
      Map.of("-f", "1", "--warmup", "0s", "-wi", "0", "-i", "3", "-r", "50ms");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path directory = Path.of(".");

  @Test
  void mergesAllThreadCounts() throws IOException {
    assertEquals(0, run("-t", "2,1", "ReadPost", "-rff", file("reads.json")));
    assertEquals(
        List.of(
            "dev.racecourse.benchmarks.requests.ReadPost.readPost 1",
            "dev.racecourse.benchmarks.requests.ReadPost.readPost 2",
            "dev.racecourse.benchmarks.requests.Ruler.ruler 1",
            "dev.racecourse.benchmarks.requests.Ruler.ruler 2"),
        cells("reads.json"));
    var text = out.toString(UTF_8);
    assertTrue(text.lines().anyMatch(line -> line.matches("ReadPost +2 .*")), text);
    assertTrue(text.lines().anyMatch(line -> line.matches("Ruler +1 .*")), text);
    var table = Files.readString(directory.resolve("jmh-result.txt"));
    assertTrue(text.contains(table.strip()), table);
    assertTrue(Files.readString(directory.resolve("reads.log")).contains("# Benchmark: "));
    assertTrue(err.toString(UTF_8).contains(" left: round 1: "), err::toString);
    var page = Files.readString(directory.resolve("jmh-result.html"));
    assertTrue(page.contains("<strong>All 4 rows were measured."), page);
  }

  @Test
  void aRoundIsAForkOfJmh() throws IOException {
    assertEquals(0, run("-f", "2", "-t", "1", "ReadPost", "-rff", file("x.json")));
    var first = read("x.json").get(0);
    assertEquals(2, first.get("forks").asInt());
    assertEquals(2, first.get("primaryMetric").get("rawData").size());
    assertEquals(3, first.get("primaryMetric").get("rawData").get(1).size());
  }

  @Test
  void describesTheEnvironment() throws IOException {
    assertEquals(0, alone("-t", "1", "WhoAmI"));
    var environment = read("environment.json");
    assertEquals(Build.current().commit(), environment.get("commit").asString());
    assertEquals(System.getProperty("java.version"), environment.get("jdk").asString());
    assertEquals(Runtime.getRuntime().availableProcessors(), environment.get("cores").asInt());
    assertEquals(Cpu.model(), environment.get("cpu").asString());
    assertTrue(environment.get("started").asString().endsWith("Z"));
    assertTrue(environment.get("jvmFlags").isArray());
  }

  @Test
  void writesAnotherFormatBesides() throws IOException {
    assertEquals(0, run("-t", "1", "WhoAmI", "-rf", "csv", "-rff", file("x.csv")));
    assertTrue(Files.readString(directory.resolve("x.csv")).startsWith("\"Benchmark\""));
    assertEquals(2, cells("jmh-result.json").size(), "with the ruler");
  }

  @Test
  void failsWithABenchmarkAndKeepsWhatWasBefore() throws IOException {
    // By this seed the heat of WhoAmI comes before that of WrongPost.
    assertEquals(1, run("-t", "1", "WhoAmI", "WrongPost", "--seed", "2", "-rff", file("x.json")));
    assertEquals(2, cells("x.json").size(), "WhoAmI and Ruler");
    var message = err.toString(UTF_8);
    assertTrue(message.contains("benchmarks: WrongPost.wrongPost with 1 thread failed: "), message);
    assertTrue(message.contains("WrongStatus: expected status 200, got 404"), message);
    assertTrue(message.contains("Everything else that was measured is in "), message);
    var page = Files.readString(directory.resolve("jmh-result.html"));
    assertTrue(page.contains("<strong>FAILED: WrongPost.wrongPost with 1 thread: "), page);
  }

  @Test
  void goesOnAfterAFailureIfToldSo() throws IOException {
    assertEquals(
        1, run("-t", "1,2", "WhoAmI", "WrongPost", "-foe", "false", "-rff", file("x.json")));
    assertEquals(4, cells("x.json").size(), "WhoAmI and Ruler");
    var message = err.toString(UTF_8);
    assertTrue(message.contains("benchmarks: WrongPost.wrongPost with "), message);
    assertTrue(message.contains("Everything else that was measured is in "), message);
  }

  @Test
  void countsWhatCameTooLate() throws IOException {
    assertEquals(0, alone("-t", "2", "EditHotPost"));
    var counted = read("x.json").get(0).get("secondaryMetrics");
    assertTrue(counted.get("edited").get("score").asDouble() > 0, counted::toString);
    assertTrue(out.toString(UTF_8).contains("  of these stale"), out::toString);
  }

  @Test
  void tellsTheCostOfEachSideInEveryIteration() throws IOException {
    assertEquals(0, alone("-t", "2", "WhoAmI"));
    var costs = read("x.json").get(0).get("secondaryMetrics");
    for (var cost : List.of("server.cpu", "client.cpu")) {
      var least = iterations(costs, cost).min().orElseThrow();
      assertTrue(least > 0.5, cost + ": " + least);
    }
    // The server's threads end in the last iteration's tear-down; what they did is not the JVM's.
    var server = iterations(costs, "server.alloc").min().orElseThrow();
    assertTrue(server > 1000, "a request allocates more than " + server + " B");
    for (var cost : List.of("server.cpu", "server.alloc")) {
      var mean = iterations(costs, cost).average().orElseThrow();
      assertEquals(mean, costs.get("cost." + cost).get("score").asDouble(), 1e-6 * mean);
    }
    assertTrue(out.toString(UTF_8).contains("server  client"), out::toString);
  }

  private static DoubleStream iterations(JsonNode costs, String cost) {
    var fork = costs.get("cost." + cost).get("rawData").get(0);
    return fork.valueStream().mapToDouble(JsonNode::asDouble);
  }

  @Test
  void callsASampleServiceTime() {
    assertEquals(0, alone("-t", "1", "WhoAmI", "-bm", "sample"));
    var text = out.toString(UTF_8);
    assertTrue(text.lines().anyMatch(line -> line.matches("WhoAmI +1( +[1-9][0-9,.]*){6}")), text);
    assertEquals(
        List.of("who arrive whether or not the server answers; the command load measures that."),
        text.lines().filter(line -> line.contains("load")).toList());
  }

  @Test
  void measuresTheSameInMemory() throws IOException {
    assertEquals(0, alone("-t", "2", "MixedTraffic", "-p", "target=memory"));
    assertEquals("memory", read("x.json").get(0).get("params").get("target").asString());
  }

  @Test
  void failsOnOneWrongAnswerAmongMany() throws Exception {
    try (var flaky = new FlakyServer(50)) {
      assertEquals(1, alone("-t", "1", "Refusal", "-p", "target=" + flaky.uri()));
    }
    var message = err.toString(UTF_8);
    assertTrue(message.contains("WrongStatus: expected status 401, got 500: out of luck"), message);
    assertTrue(message.contains("No result was written; --seed "), message);
    assertFalse(Files.exists(directory.resolve("x.json")));
  }

  @Test
  void skipsVirtualThreadsWhereThereAreNone() {
    Assumptions.assumeTrue(Runtime.version().feature() < 21, "this Java has no virtual threads");
    var both = "serverThreads=platform,virtual";
    assertEquals(0, alone("-t", "1", "WhoAmI", "-p", both));
    assertTrue(err.toString(UTF_8).contains("virtual is skipped: it needs Java 21"), err::toString);
    assertEquals(2, run("-t", "1", "WhoAmI", "-p", "serverThreads=virtual", "-rff", file("y")));
  }

  @Test
  void servesOnVirtualThreadsWhereThereAreSome() throws IOException {
    Assumptions.assumeTrue(Runtime.version().feature() >= 21, "this Java has virtual threads");
    var both = "serverThreads=platform,virtual";
    assertEquals(0, run("-t", "1", "WhoAmI", "-p", both, "-rff", file("x.json")));
    assertEquals(4, cells("x.json").size(), "with the ruler of each");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-t 0",
        "nosuchbenchmark",
        "[",
        "-rff /nosuch/x.json",
        "-o /nosuch/x.txt",
        "--output /dev/null/x ReadPost",
        "all ReadPost",
        "-rf csv -rff jmh-result.json",
        "-rff target/x.log",
        "-rff target/environment.json",
        "-rff target/jmh-result.html",
        "-rf nosuch",
        "ReadPost -p traget=memory",
        "stores -p target=memory",
        "-f 0",
        "-wm BULK",
        "-prof nosuch",
        "--precision 5",
        "--budget 1s --warmup 30s ReadPost",
        "-nosuch",
      })
  void refusesInTwoLines(String arguments) {
    assertEquals(2, run(arguments.split(" ")));
    assertEquals("", out.toString(UTF_8));
    var lines = err.toString(UTF_8).lines().toList();
    assertEquals(2, lines.size(), lines::toString);
    assertTrue(lines.get(0).startsWith("benchmarks: "), lines::toString);
  }

  /** Without its ruler, into x.json. */
  private int alone(String... argv) {
    var arguments = new ArrayList<>(List.of(argv));
    arguments.addAll(List.of("-e", "Ruler", "-rff", file("x.json")));
    return run(arguments.toArray(String[]::new));
  }

  private int run(String... argv) {
    var arguments = new ArrayList<>(List.of(argv));
    QUICK.forEach(
        (option, value) -> {
          if (!arguments.contains(option)) {
            arguments.addAll(List.of(option, value));
          }
        });
    return new SweepCommand(
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            "\\.requests\\.[A-Z]",
            "\\.requests\\.")
        .run(arguments.toArray(String[]::new));
  }

  private String file(String name) {
    return directory.resolve(name).toString();
  }

  private List<String> cells(String file) throws IOException {
    return StreamSupport.stream(read(file).spliterator(), false)
        .map(cell -> cell.get("benchmark").asString() + " " + cell.get("threads").asInt())
        .toList();
  }

  private JsonNode read(String file) throws IOException {
    return new JsonMapper().readTree(Files.readString(directory.resolve(file)));
  }
}

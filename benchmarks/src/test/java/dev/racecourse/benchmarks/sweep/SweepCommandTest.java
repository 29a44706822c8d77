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
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SweepCommandTest {
  private static final List<String> QUICK = List.of("-f", "0", "-wi", "0", "-i", "3", "-r", "50ms");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path directory = Path.of(".");

  @Test
  void mergesAllThreadCounts() throws IOException {
    assertEquals(0, run("-t", "2,1", "ReadPost", "-rff", file("reads.json")));
    assertEquals(
        List.of(
            "dev.racecourse.benchmarks.requests.ReadPost.readPost 1",
            "dev.racecourse.benchmarks.requests.ReadPost.readPost 2"),
        cells("reads.json"));
    assertTrue(out.toString(UTF_8).contains("ReadPost.readPost        2"), out::toString);
    assertTrue(Files.exists(directory.resolve("reads.log")));
  }

  @Test
  void describesTheEnvironment() throws IOException {
    assertEquals(0, run("-t", "1", "WhoAmI", "-rff", file("x.json")));
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
    assertEquals(1, cells("jmh-result.json").size());
  }

  @Test
  void failsWithABenchmarkAndKeepsWhatWasBefore() throws IOException {
    assertEquals(1, run("-t", "1,2", "WhoAmI", "WrongPost", "-rff", file("x.json")));
    assertEquals(List.of("dev.racecourse.benchmarks.requests.WhoAmI.whoAmI 1"), cells("x.json"));
    var message = err.toString(UTF_8);
    assertTrue(message.contains("benchmarks: WrongPost.wrongPost with 1 thread failed: "), message);
    assertTrue(message.contains("WrongStatus: expected status 200, got 404"), message);
    assertTrue(message.contains("What was measured besides is in "), message);
  }

  @Test
  void goesOnAfterAFailureIfToldSo() throws IOException {
    assertEquals(
        1, run("-t", "1,2", "WhoAmI", "WrongPost", "-foe", "false", "-rff", file("x.json")));
    assertEquals(2, cells("x.json").size());
    var lines = err.toString(UTF_8).lines().toList();
    assertEquals(4 + 3, lines.size(), "a line a cell, two failures, a hint: " + lines);
  }

  @Test
  void writesNothingIfThereIsNothing() {
    assertEquals(1, run("-t", "1", "WrongPost", "-rff", file("x.json")));
    assertFalse(Files.exists(directory.resolve("x.json")));
    assertTrue(err.toString(UTF_8).contains("No result was written."), err::toString);
  }

  @Test
  void countsWhatCameTooLate() throws IOException {
    assertEquals(0, run("-t", "2", "EditHotPost", "-rff", file("x.json")));
    var counted = read("x.json").get(0).get("secondaryMetrics");
    assertTrue(counted.get("edited").get("score").asDouble() > 0, counted::toString);
    assertTrue(out.toString(UTF_8).contains("  of these stale"), out::toString);
  }

  @Test
  void tellsTheCostOfEachSideInEveryIteration() throws IOException {
    assertEquals(0, run("-t", "2", "WhoAmI", "-prof", "cost", "-rff", file("x.json")));
    var costs = read("x.json").get(0).get("secondaryMetrics");
    for (var cost : List.of("server.cpu", "client.cpu")) {
      var least = iterations(costs, cost).min().orElseThrow();
      assertTrue(least > 0.5, cost + ": " + least);
    }
    // The server's threads end in the last iteration's tear-down; what they did is not the JVM's.
    var server = iterations(costs, "server.alloc").min().orElseThrow();
    assertTrue(server > 1000, "a request allocates more than " + server + " B");
    assertEquals(iterations(costs, "server.cpu").min().orElseThrow(), score(costs, "server.cpu"));
    assertEquals(
        iterations(costs, "server.alloc").average().orElseThrow(),
        score(costs, "server.alloc"),
        1e-6);
    assertTrue(out.toString(UTF_8).contains("server us  client us"), out::toString);
  }

  private static DoubleStream iterations(JsonNode costs, String cost) {
    var fork = costs.get("cost." + cost).get("rawData").get(0);
    return fork.valueStream().mapToDouble(JsonNode::asDouble);
  }

  private static double score(JsonNode costs, String cost) {
    return costs.get("cost." + cost).get("score").asDouble();
  }

  @Test
  void callsASampleServiceTime() {
    assertEquals(0, run("-t", "1", "WhoAmI", "-bm", "sample", "-rff", file("x.json")));
    var text = out.toString(UTF_8);
    assertTrue(
        text.lines().anyMatch(line -> line.matches("WhoAmI\\.whoAmI +1( +[1-9][0-9,.]*){6}")),
        text);
    assertEquals(
        List.of("who arrive whether or not the server answers; the command load measures that."),
        text.lines().filter(line -> line.contains("load")).toList());
  }

  @Test
  void measuresTheSameInMemory() throws IOException {
    assertEquals(0, run("-t", "2", "MixedTraffic", "-p", "target=memory", "-rff", file("x.json")));
    assertEquals("memory", read("x.json").get(0).get("params").get("target").asString());
  }

  @Test
  void failsOnOneWrongAnswerAmongMany() throws Exception {
    try (var flaky = new FlakyServer(50)) {
      assertEquals(1, run("-t", "1", "Refusal", "-p", "target=" + flaky.uri(), "-rff", file("x")));
    }
    var message = err.toString(UTF_8);
    assertTrue(message.contains("WrongStatus: expected status 401, got 500: out of luck"), message);
  }

  @Test
  void skipsVirtualThreadsWhereThereAreNone() {
    Assumptions.assumeTrue(Runtime.version().feature() < 21, "this Java has no virtual threads");
    var both = "serverThreads=platform,virtual";
    assertEquals(0, run("-t", "1", "WhoAmI", "-p", both, "-rff", file("x.json")));
    assertTrue(err.toString(UTF_8).contains("virtual is skipped: it needs Java 21"), err::toString);
    assertEquals(2, run("-t", "1", "WhoAmI", "-p", "serverThreads=virtual", "-rff", file("y")));
  }

  @Test
  void servesOnVirtualThreadsWhereThereAreSome() throws IOException {
    Assumptions.assumeTrue(Runtime.version().feature() >= 21, "this Java has virtual threads");
    var both = "serverThreads=platform,virtual";
    assertEquals(0, run("-t", "1", "WhoAmI", "-p", both, "-rff", file("x.json")));
    assertEquals(2, cells("x.json").size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-t 0",
        "nosuchbenchmark",
        "[",
        "-rff /nosuch/x.json",
        "-o /nosuch/x.txt",
        "-rf csv -rff jmh-result.json",
        "-rff target/x.log",
        "-rff target/environment.json",
        "-rf nosuch",
        "ReadPost -p traget=memory",
        "stores -p target=memory",
        "-nosuch",
      })
  void refusesInTwoLines(String arguments) {
    assertEquals(2, run(arguments.split(" ")));
    assertEquals("", out.toString(UTF_8));
    var lines = err.toString(UTF_8).lines().toList();
    assertEquals(2, lines.size(), lines::toString);
    assertTrue(lines.get(0).startsWith("benchmarks: "), lines::toString);
  }

  private int run(String... argv) {
    var arguments = Stream.concat(QUICK.stream(), Stream.of(argv)).toArray(String[]::new);
    return new SweepCommand(
            new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), "\\.requests\\.")
        .run(arguments);
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

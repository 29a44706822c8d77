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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LoadCommandTest {
  private static final String QUICK = "--rate 100 --users 2 --seconds 1 --warmup 0";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final FakeTarget fine = new FakeTarget(call -> FakeTarget.fine());

  @TempDir Path directory = Path.of(".");

  @Test
  void tellsWhatItMeasured() throws IOException {
    assertEquals(0, run(fine, QUICK + " --p99 60s --traffic mixed"));
    var report = out.toString(UTF_8);
    for (var line :
        List.of(
            "target        http://fake",
            "traffic       mixed, 2 users, 1s",
            "requests      100 due, 100 sent, never sent: 0",
            "answers       100 expected, 0 unexpected, 0 failed, 0 outstanding",
            "limit of 60000.0 ms for p99 of latency: held")) {
      assertTrue(report.lines().anyMatch(line::equals), report);
    }
    assertTrue(report.contains("\nlatency (from the intended start) "), report);
    assertTrue(report.contains("\nservice time (from the real start) "), report);

    var json = json();
    assertEquals(100, json.at("/requests/answered").asInt());
    assertEquals(100, json.at("/rate/asked").asInt());
    assertEquals("mixed", json.at("/options/traffic").asString());
    assertTrue(json.at("/limit/held").asBoolean());
    var latency = json.get("latencyMillis");
    assertEquals("[p50, p90, p99, p99.9, p99.99, max]", latency.propertyNames().toString());
    assertTrue(latency.get("max").asDouble() >= latency.get("p50").asDouble());
    assertTrue(json.at("/serviceTimeMillis/max").asDouble() <= latency.get("max").asDouble());
  }

  @Test
  void writesADistributionThatPlottersRead() throws IOException {
    assertEquals(0, run(fine, QUICK));
    var lines = Files.readAllLines(directory.resolve("load.hgrm"));
    assertTrue(lines.get(0).matches(" +Value +Percentile TotalCount 1/\\(1-Percentile\\)"));
    var ofAll = lines.stream().filter(line -> line.matches(" *[0-9.]+ 1[.]0+ +100")).toList();
    assertEquals(1, ofAll.size(), lines::toString);
    var value = Double.parseDouble(ofAll.get(0).strip().replaceFirst(" .*", ""));
    // To the three digits that the file has.
    var max = json().at("/latencyMillis/max").asDouble();
    assertEquals(max, value, 0.001);
    var page = Files.readString(directory.resolve("load.html"));
    assertTrue(page.contains("all 100 requests got their expected answer"), page);
  }

  @Test
  void failsWithALimitThatIsNotHeld() throws IOException {
    assertEquals(1, run(fine, QUICK + " --p99 0.001us"));
    var report = out.toString(UTF_8);
    assertTrue(report.contains("for p99 of latency: not held: p99 was "), report);
    assertFalse(json().at("/limit/held").asBoolean());
  }

  @Test
  void failsWithAnUnexpectedStatusAndCountsIt() throws IOException {
    var target =
        new FakeTarget(call -> call < 3 ? new Target.Reply(503, false) : FakeTarget.fine());
    assertEquals(1, run(target, QUICK + " --p99 60s"));
    var report = out.toString(UTF_8);
    assertTrue(report.contains("           3  status 503\n"), report);
    assertTrue(report.contains("for p99 of latency: not held: 3 requests have no latency"), report);
    assertEquals(3, json().at("/unexpectedStatus/503").asInt());
    assertEquals(97, json().at("/requests/answered").asInt());
  }

  @Test
  void failsWithARequestThatFailed() throws IOException {
    var target =
        new FakeTarget(
            call -> {
              if (call == 7) {
                throw new IOException("Connection reset");
              }
              return FakeTarget.fine();
            });
    assertEquals(1, run(target, QUICK));
    assertTrue(out.toString(UTF_8).contains("           1  connection reset\n"), out::toString);
    assertEquals(1, json().at("/failed/connection reset").asInt());
  }

  @Test
  void failsWithRequestsThatWereNeverSent() throws IOException {
    var slow =
        new FakeTarget(
            call -> {
              FakeTarget.takeMillis(100);
              return FakeTarget.fine();
            });
    assertEquals(1, run(slow, Duration.ofMillis(200), QUICK + " --p99 60s"));
    assertTrue(json().at("/requests/neverSent").asInt() > 0);
    assertFalse(json().at("/limit/held").asBoolean());
  }

  @Test
  void reportsWhatThereIsWhenInterrupted() throws Exception {
    var main = Thread.currentThread();
    var target =
        new FakeTarget(
            call -> {
              if (call == 20) {
                main.interrupt();
              }
              return FakeTarget.fine();
            });
    assertEquals(130, run(target, "--rate 100 --users 2 --seconds 3600 --warmup 0 --p99 60s"));
    assertTrue(out.toString(UTF_8).contains("\nInterrupted: "), out::toString);
    assertTrue(json().get("interrupted").asBoolean());
    assertTrue(json().at("/requests/answered").asInt() >= 20);
    assertEquals(2, target.closed.get());
  }

  @Test
  void saysInOneLineThatNoUserCanStart() {
    Target.Opener none =
        (server, account, traffic) -> {
          throw new IOException("Connection refused");
        };
    assertEquals(2, run(none, QUICK + " --target http://127.0.0.1:1"));
    assertTrue(
        err.toString(UTF_8).startsWith("load: http://127.0.0.1:1: connection refused\n"),
        err::toString);
    assertFalse(Files.exists(directory.resolve("load.json")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--users 1",
        "--rate 0 --users 1",
        "--rate 1000001 --users 1",
        "--rate many --users 1",
        "--rate 1,000 --users 1",
        "--rate 1 --users 0",
        "--rate 1 --users 10001",
        "--rate 1 --users 1 --seconds 0",
        "--rate 1 --users 1 --seconds 86401",
        "--rate 1 --users 1 --seconds 25h",
        "--rate 1 --users 1 --seconds 1.5.5",
        "--rate 1 --users 1 --warmup -1",
        "--rate 1 --users 1 --p99 20",
        "--rate 1 --users 1 --p99 0ms",
        "--rate 1..2 --users 1 --p99 2000000h",
        "--rate 1 --users 1 --traffic write",
        "--rate 1 --users 16",
        "--rate 1 --users 1 --target localhost:8080",
        "--rate 1 --users 1 --target http://localhost",
        "--rate 1 --users 1 --target https://localhost:8080",
        "--rate 1 --users 1 --nosuch",
        "--rate 1 --users 1 --seconds 1 --precision 5%",
        "--rate 1 --users 1 --seconds 1 --budget 5m",
        "--rate 1..2 --users 1",
        "--rate 2..1 --users 1 --p99 1s",
        "--rate 1..1 --users 1 --p99 1s",
        "--rate 1.. --users 1 --p99 1s",
        "--rate 0..1 --users 1 --p99 1s",
        "--rate 1..1000001 --users 1 --p99 1s",
        "--rate 1..2 --users 16 --p99 1s",
        "--rate 1..2 --users 1 --p99 1s --precision 5",
        "--rate 1..2 --users 1 --p99 1s --seconds 19",
        "--rate 1..2 --users 1 --p99 1s --seconds 9 --precision 10%",
        "--rate 1..2 --users 1 --p99 1ms --seconds 1 --precision 0.5%",
        "--rate 1..2 --users 1 --p99 1ms --seconds 1 --precision 51%",
        "--rate 1..2 --users 1 --p99 1ms --seconds 1 --budget 5s",
        "--rate 1..2 --users 1 --p99 1ms --seconds 1 --budget 25h",
        "--rate 1 --users 1 --output /dev/null/x",
      })
  void refusesInTwoLines(String arguments) {
    assertEquals(2, run(fine, arguments));
    assertEquals("", out.toString(UTF_8));
    var lines = err.toString(UTF_8).lines().toList();
    assertEquals(2, lines.size(), lines::toString);
    assertTrue(lines.get(0).startsWith("load: "), lines::toString);
    assertTrue(lines.get(1).startsWith("Nothing was measured. "), lines::toString);
    assertTrue(lines.stream().allMatch(line -> line.length() <= 100), lines::toString);
    assertEquals(0, fine.opened.get());
  }

  @Test
  void takesDurationsAsPeopleTypeThem() throws IOException {
    assertEquals(0, run(fine, "--rate 100 --users 2 --seconds 1.5s --warmup 500ms"));
    assertTrue(out.toString(UTF_8).contains("2 users, 1.5s after 0.5s of warm-up"), out::toString);
    assertEquals(200, fine.calls.get());
    assertEquals(150, json().at("/requests/due").asInt());
    assertEquals(1.5, json().at("/options/seconds").asDouble());
    assertEquals(0.5, json().at("/options/warmUpSeconds").asDouble());
  }

  @Test
  void helps() {
    assertEquals(0, run(fine, "--help"));
    assertTrue(out.toString(UTF_8).contains("BLOG_PASSWORD"), out::toString);
    assertTrue(out.toString(UTF_8).lines().allMatch(line -> line.length() <= 100), out::toString);
    assertEquals(0, fine.opened.get());
  }

  private int run(Target.Opener opener, String arguments) {
    return run(opener, Duration.ofMinutes(1), arguments);
  }

  private int run(Target.Opener opener, Duration grace, String arguments) {
    var argv = new ArrayList<>(List.of("--output", directory.toString()));
    Stream.of(arguments.split(" ")).forEach(argv::add);
    if (arguments.contains("--output")) {
      argv.subList(0, 2).clear();
    }
    return new LoadCommand(
            opener, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), grace)
        .run(argv.toArray(String[]::new));
  }

  private JsonNode json() throws IOException {
    return new JsonMapper().readTree(Files.readString(directory.resolve("load.json")));
  }
}

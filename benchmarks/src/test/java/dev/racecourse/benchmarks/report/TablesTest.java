package dev.racecourse.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TablesTest {
  private static final String WIDEST = "PostStoreOperations.createOnceDelete";

  @Test
  void showsForksCountersAndRatios() {
    var read = row("ReadPost.readPost", 1, 900, 1000, 1100);
    var reads = row("ReadPost.readPost", 4, 2000);
    var ruler = row("Ruler.ruler", 4, 4000);
    var hot =
        new Row(
            series("EditHotPost.editHotPost"),
            4,
            score(300, 300),
            Map.of("stale", score(100, 100)),
            Map.of());
    assertEquals(
        """
        benchmark                threads  ops/s  95 % interval  speed-up  of Ruler
        EditHotPost.editHotPost        4    300     300 .. 300         -      0.08
          of these stale                    100     100 .. 100
        ReadPost.readPost              1  1,000   752 .. 1,248      1.00         -
        ReadPost.readPost              4  2,000              -      2.00      0.50
        Ruler.ruler                    4  4,000              -         -      1.00
        """,
        unix(new ThroughputTable(List.of(hot, read, reads, ruler)).text()));
  }

  @Test
  void aClientIsRuledByTheMeasuredOne() {
    var apache = series("ClientRuler.apacheClassic");
    assertTrue(apache.isMeasuredBy(series("ClientRuler.measuredClient")));
    assertEquals(false, apache.isMeasuredBy(series("Ruler.ruler")));
    assertEquals(false, series("ReadPost.readPost").isMeasuredBy(apache));
  }

  @Test
  void aStoreIsNotRuledByAServer() {
    var store = series("PostStoreOperations.read");
    assertTrue(store.isMeasuredBy(series("StoreRuler.lookUp")));
    assertEquals(false, store.isMeasuredBy(series("Ruler.ruler")));
    assertEquals(false, series("ReadPost.readPost").isMeasuredBy(series("StoreRuler.lookUp")));
  }

  @Test
  void fitsTheLawOrSaysWhyNot() {
    var fitted =
        Stream.of(1, 2, 4, 8, 16).map(n -> row("A.a", n, 1000.0 * n / (1 + 0.1 * (n - 1))));
    var few = Stream.of(row("B.b", 1, 10), row("B.b", 2, 20));
    var wild = Stream.of(1, 2, 4, 8, 16).map(n -> row("C.c", n, n % 8 == 0 ? 10 : 1000));
    var text = unix(new ScalingTable(Stream.of(fitted, few, wild).flatMap(r -> r).toList()).text());
    var lines = text.lines().toList();
    assertTrue(
        lines.get(1).matches("A\\.a +0\\.1000 +0\\.000000 +none; towards 10,000 +0\\.0 %"), text);
    assertTrue(lines.get(2).endsWith("not enough points (2 of 5)         -"), text);
    assertTrue(lines.get(3).contains("does not follow the law"), text);
  }

  @Test
  void hasNothingToFitIfEverySeriesIsShort() {
    assertTrue(new ScalingTable(List.of(row("A.a", 1, 10), row("B.b", 4, 20))).isEmpty());
    var enough = Stream.of(1, 2, 4, 8, 16).map(n -> row("A.a", n, 1000));
    assertEquals(
        false,
        new ScalingTable(Stream.concat(enough, Stream.of(row("B.b", 4, 20))).toList()).isEmpty());
  }

  @Test
  void doesNotQuoteAPeakThatWasNotReached() {
    var rows =
        Stream.of(1, 2, 4, 8, 16)
            .map(n -> row("A.a", n, 1000.0 * n / (1 + 0.01 * (n - 1) + 0.0001 * n * (n - 1))))
            .toList();
    var text = new ScalingTable(rows).text();
    assertTrue(text.contains("beyond 16 threads"), text);
  }

  @Test
  void showsTheCostsThatThereAre() {
    var costs =
        Map.of(
            "cost.server.cpu",
            12.5,
            "cost.client.cpu",
            15.25,
            "cost.jvm.cpu",
            0.5,
            "cost.server.alloc",
            2000.0,
            "cost.client.alloc",
            150.0);
    var row = new Row(series("ReadPost.readPost"), 4, score(1), Map.of(), costs);
    assertEquals(
        """
        per operation      threads  server us  client us  JVM us  server B  client B
        ReadPost.readPost        4      12.50      15.25  0.5000     2,000       150
        """,
        unix(new CostTable(List.of(row)).text()));
    assertTrue(new CostTable(List.of(row("A.a", 1, 1))).isEmpty());
  }

  @Test
  void fitsInto100Columns() {
    var rows = List.of(row(WIDEST, 16, 1.1e6, 1.2e6), row(WIDEST, 1, 1.1e6, 1.2e6));
    var tables = new ThroughputTable(rows).text() + new ScalingTable(rows).text();
    tables.lines().forEach(line -> assertTrue(line.length() <= 100, line));
    var costs = new HashMap<String, Double>();
    for (var cost :
        List.of("server.cpu", "client.cpu", "jvm.cpu", "server.alloc", "client.alloc")) {
      costs.put("cost." + cost, 123_456.0);
    }
    costs.put("cost.switches", 1.25);
    var widest = series("LogInOutHashed.logInOutHashed");
    var ofHttp = new CostTable(List.of(new Row(widest, 1000, score(1), Map.of(), costs))).text();
    ofHttp.lines().forEach(line -> assertTrue(line.length() <= 100, line));
  }

  private static Row row(String benchmark, int threads, double... forks) {
    return new Row(series(benchmark), threads, score(forks), Map.of(), Map.of());
  }

  private static Series series(String benchmark) {
    return new Series(benchmark, "ops/s", Map.of());
  }

  private static Score score(double... forks) {
    return Score.of(DoubleStream.of(forks));
  }

  private static String unix(String text) {
    return text.replace("\r", "");
  }
}

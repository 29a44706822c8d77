package dev.racecourse.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.benchmarks.heat.Workload;
import dev.racecourse.benchmarks.samples.Measured;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TablesTest {

  private static final Workload READ = Measured.workload("requests.ReadPost.readPost");
  private static final Workload RULER = Measured.workload("requests.Ruler.ruler");

  @Test
  void dividesByTheRulerOfTheSameHeat() {
    var measured = new Measured(Map.of(READ, RULER));
    // The machine is twice as fast in the second heat: no ratio shows it.
    measured.heat(Map.of(measured.cell(READ, 1), 900.0, measured.cell(RULER, 1), 1000.0));
    measured.heat(Map.of(measured.cell(READ, 1), 1800.0, measured.cell(RULER, 1), 2000.0));

    assertEquals(
        """
        "of Ruler" is throughput divided by Ruler's, "speed-up" by that with 1 thread. +- and ranges
        are 95 % intervals over JVMs (2 a row). Server, client, JVM: us of CPU an operation.
        benchmark  threads  ops/s     +-  of Ruler        95 %  speed-up  server  client   JVM     +-
        ReadPost         1  1,350  424 %      0.90  0.90..0.90              12.0    6.00  2.00  0.0 %
        Ruler            1  1,500  424 %         -           -              12.0    6.00  2.00  0.0 %
        """,
        unix(Report.of(measured.samples(), Optional.empty())));
  }

  @Test
  void saysWhichRowsAreNotCertainEnough() {
    var measured = new Measured(Map.of(READ, RULER));
    measured.heat(Map.of(measured.cell(READ, 1), 900.0, measured.cell(RULER, 1), 1000.0));
    measured.heat(Map.of(measured.cell(READ, 1), 800.0, measured.cell(RULER, 1), 1000.0));

    var text = unix(Report.of(measured.samples(), Optional.of(0.05)));

    assertTrue(text.contains("2.00  0.0 %  p\n"), text);
    assertTrue(text.contains("p: half of the interval is more than 5.0 %\n"), text);
  }

  @Test
  void aSpeedUpThatIsAWakeUpSaysSo() {
    var measured = new Measured(Map.of());
    measured.cpu(60).heat(Map.of(measured.cell(READ, 1), 10_000.0));
    var one = measured.samples().cells().iterator().next();
    assertEquals(READ, one.workload());
    var both = new Measured(Map.of());
    both.cpuByThreads(Map.of(1, 60.0, 4, 30.0))
        .heat(Map.of(both.cell(READ, 1), 10_000.0, both.cell(READ, 4), 51_000.0));

    var text = unix(Report.of(both.samples(), Optional.empty()));

    assertTrue(text.lines().anyMatch(line -> line.matches("ReadPost +4 .* 5\\.10 .* wx?")), text);
    assertTrue(
        text.contains(
            "\n   ReadPost takes 60.0 us of CPU an operation with 1 thread, 30.0 with 4\n"),
        text);
  }

  @Test
  void aSpeedUpAboveTheCoresGivesItsReason() {
    var measured = new Measured(Map.of()).cpuByThreads(Map.of(1, 21.0, 4, 17.0));
    var cores = Runtime.getRuntime().availableProcessors();
    measured.heat(Map.of(measured.cell(READ, 1), 1000.0, measured.cell(READ, 4), 1010.0 * cores));

    var text = unix(Report.of(measured.samples(), Optional.empty()));

    assertTrue(text.lines().anyMatch(line -> line.matches("ReadPost +4 .* x")), text);
    assertTrue(
        text.contains(
            "x: the speed-up is above the number of cores, "
                + cores
                + "\n   ReadPost takes 21.0 us of CPU an operation with 1 thread, 17.0 with 4\n"),
        text);
  }

  @Test
  void aRowThatIsClearlyFasterThanRulerSaysWhatRulerTakes() {
    var measured = new Measured(Map.of(READ, RULER)).cpuByThreads(Map.of(2, 50.0, 4, 40.0));
    for (var heat = 0; heat < 3; heat++) {
      measured.heat(
          Map.of(
              measured.cell(READ, 2),
              1140.0 + heat,
              measured.cell(RULER, 2),
              1000.0,
              measured.cell(READ, 4),
              900.0 + heat,
              measured.cell(RULER, 4),
              1000.0));
    }

    var text = unix(Report.of(measured.samples(), Optional.empty()));

    assertTrue(text.lines().anyMatch(line -> line.matches("ReadPost +2 .* r")), text);
    assertTrue(text.lines().noneMatch(line -> line.matches("ReadPost +4 .* r")), text);
    assertTrue(
        text.contains(
            "r: faster than Ruler, which takes 50.0 us of CPU an operation with 2 threads,"
                + " 40.0 with 4\n"),
        text);
  }

  @Test
  void saysNothingOfTheCpuWhereThatIsNotWhy() {
    var measured = new Measured(Map.of(READ, RULER));
    for (var heat = 0; heat < 3; heat++) {
      measured.heat(Map.of(measured.cell(READ, 2), 1140.0 + heat, measured.cell(RULER, 2), 1000.0));
    }

    var text = unix(Report.of(measured.samples(), Optional.empty()));

    assertTrue(text.contains("r: faster than Ruler\n"), text);
  }

  @Test
  void theSpeedUpHasAnInterval() {
    var measured = new Measured(Map.of());
    for (var heat = 0; heat < 3; heat++) {
      measured.heat(
          Map.of(measured.cell(READ, 1), 1000.0, measured.cell(READ, 2), 1500.0 + 10 * heat));
    }

    var text = unix(Report.of(measured.samples(), Optional.empty()));

    assertTrue(text.lines().anyMatch(line -> line.matches("ReadPost +2 .* 1\\.51\\+-2% .*")), text);
  }

  @Test
  void aSpeedUpOfWhichNothingIsKnownSaysSo() {
    var measured = new Measured(Map.of());
    measured.heat(Map.of(measured.cell(READ, 1), 1000.0, measured.cell(READ, 2), 1000.0));
    measured.heat(Map.of(measured.cell(READ, 1), 1000.0, measured.cell(READ, 2), 2000.0));

    var text = unix(Report.of(measured.samples(), Optional.empty()));

    assertTrue(
        text.lines().anyMatch(line -> line.matches("ReadPost +2 .* 1\\.41\\+-\\? .*")), text);
  }

  @Test
  void namesThePackageWhereTwoHaveSuchAClass() {
    var other = Measured.workload("clients.Ruler.ruler");
    var measured = new Measured(Map.of());
    measured.heat(Map.of(measured.cell(RULER, 1), 5.0, measured.cell(other, 1), 5.0));

    var text = unix(Report.of(measured.samples(), Optional.empty()));

    assertTrue(text.contains("requests.Ruler "), text);
    assertTrue(text.contains("clients.Ruler "), text);
  }

  @Test
  void namesTheMethodWhereAClassHasSeveral() {
    var find = Measured.workload("stores.PostStoreOperations.find");
    var edit = Measured.workload("stores.PostStoreOperations.editOwn");
    var measured = new Measured(Map.of());
    measured.heat(Map.of(measured.cell(find, 1), 5.0, measured.cell(edit, 1), 5.0));

    var text = unix(Report.of(measured.samples(), Optional.empty()));

    assertTrue(text.contains("PostStoreOperations.editOwn"), text);
  }

  @Test
  void tellsConditionsApart() {
    var memory = Measured.workload("requests.ReadPost.readPost", "target", "memory");
    var loopback = Measured.workload("requests.ReadPost.readPost", "target", "loopback");
    var measured = new Measured(Map.of());
    measured.heat(Map.of(measured.cell(memory, 2), 5.0));
    measured.heat(Map.of(measured.cell(loopback, 2), 1.0));

    var text = unix(Report.of(measured.samples(), Optional.empty()));

    assertTrue(text.contains("\ntarget=memory\n\"of Ruler\""), text);
    assertTrue(text.startsWith("target=loopback\n"), text);
  }

  @Test
  void fitsTheLawWithItsUncertainty() {
    var measured = new Measured(Map.of());
    for (var heat = 0; heat < 4; heat++) {
      var noise = 1 + 0.01 * (heat % 2);
      measured.heat(
          Map.of(
              measured.cell(READ, 1), 1000.0 * noise,
              measured.cell(READ, 2), 1818.0,
              measured.cell(READ, 4), 3077.0 * noise,
              measured.cell(READ, 8), 4706.0,
              measured.cell(READ, 16), 6400.0));
    }

    var text = unix(Report.of(measured.samples(), Optional.empty()));

    assertTrue(text.contains("Gunther's scalability law"), text);
    assertTrue(
        text.lines().anyMatch(l -> l.matches("ReadPost +0\\.\\d{3} \\(0\\.\\d{3}\\.\\.0.*%")),
        text);
  }

  @Test
  void fitsInto100Columns() {
    var widest = Measured.workload("requests.MixedTraffic.mixedTraffic");
    var measured = new Measured(Map.of(widest, RULER));
    for (var heat = 1; heat < 3; heat++) {
      measured.heat(
          Map.of(measured.cell(widest, 16), 123_456.0 * heat, measured.cell(RULER, 16), 234_567.0));
    }

    var text = Report.of(measured.samples(), Optional.of(0.05));

    text.lines().forEach(line -> assertTrue(line.length() <= 100, line));
  }

  private static String unix(String text) {
    return text.replace("\r", "");
  }
}

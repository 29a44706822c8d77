package dev.racecourse.benchmarks.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SearchReportTest {
  private static final LoadOptions OPTIONS =
      ParsedOptions.of(
          "--rate 1000..20000 --users 50 --p99 20ms --seconds 10s --budget 2m --user ann");

  private final RateSearch rates = new RateSearch(1000, 20_000, 0.05);
  private final List<Search.Probe> probes = new ArrayList<>();
  private String report = "";

  @AfterEach
  void fitsIntoAHundredColumns() {
    assertTrue(report.lines().allMatch(line -> line.length() <= 100), report);
  }

  @Test
  void showsEveryProbeAndWhatIsKnown() {
    add(1000, true, millis(1).wakeUps(2_000_000));
    add(20_000, false, millis(812).cut().unanswered(2123));
    add(8000, true, millis(12));
    add(8300, false, millis(19, 31).failed("connection reset", 2).unanswered(5));
    add(8300, true, millis(15));
    add(8800, false, millis(55));
    assertEquals(
        """
        target        http://127.0.0.1:8080
        traffic       read, 50 users
        search        1,000/s to 20,000/s, in probes of 10s after 5s of warm-up at 4,470/s

        probe      rate  achieved   p99 ms  within 20ms?
            1   1,000/s       1/s    1.000  held, generator late
            2  20,000/s       1/s  812.122  failed, cut after 1.0 s
            3   8,000/s       1/s   12.001  held
            4   8,300/s       2/s   31.015  failed, 7 without their answer
            5   8,300/s       1/s   15.008  held
            6   8,800/s       1/s   55.017  failed

        errors
                   2  connection reset

        p99 stays within 20ms up to 8,000/s, and does not at 8,800/s:
          held   in 1 of 1 probes at 8,000/s
          held   in 1 of 2 probes at 8,300/s
          failed in 1 of 1 probes at 8,800/s
        """,
        report(Search.End.FOUND));
  }

  @Test
  void saysThatTheLowestRateDoesNotHold() {
    add(1000, false, millis(30));
    assertEnd(
        """

        p99 does not stay within 20ms at 1,000/s, the lowest rate asked for:
          failed in 1 of 1 probes at 1,000/s
        Give a lower rate, or a larger --p99.
        """,
        Search.End.FOUND);
  }

  @Test
  void saysThatTheHighestRateHolds() {
    add(1000, true, millis(1));
    add(20_000, true, millis(2));
    assertEnd(
        """

        p99 stays within 20ms even at 20,000/s, the highest rate asked for:
          held   in 1 of 1 probes at 20,000/s
        Give a higher rate to find where it ends.
        """,
        Search.End.FOUND);
  }

  @Test
  void saysThatTheEndIsNotKnownIfTheHighestRateHoldsAtTimes() {
    add(20_000, true, millis(2));
    add(20_000, false, millis(40));
    add(19_000, true, millis(2));
    assertEnd(
        """

        p99 stays within 20ms up to 19,000/s; where it ends is not known:
          held   in 1 of 1 probes at 19,000/s
          held   in 1 of 2 probes at 20,000/s
        Give a higher rate to find where it ends.
        """,
        Search.End.FOUND);
  }

  @Test
  void saysWhyItIsNotSure() {
    add(1000, true, millis(1));
    assertEnd(
        """
          held   in 1 of 1 probes at 1,000/s

        The budget of 2m ended the search before it was sure.
        Give a larger --budget, or shorter --seconds.
        """,
        Search.End.BUDGET);
    assertEnd("\nInterrupted: this is what was known by then.\n", Search.End.INTERRUPTED);
    assertEnd(
        """

        The search ended after 1 probes, which disagree too much.
        Give longer --seconds, or use a machine that does nothing else.
        """,
        Search.End.PROBES);
  }

  @Test
  void saysThatTheGeneratorMayBeToBlame() {
    add(1000, true, millis(1));
    add(2000, false, millis(30).wakeUps(20_000_000));
    add(3000, false, millis(30));
    assertEnd(
        """

        The load generator itself was late in 1 of 2 probes that failed: the server may bear more.
        Use another machine than the server's.
        """,
        Search.End.FOUND);
  }

  private static ResultBuilder millis(long... millis) {
    var nanos = new long[millis.length];
    for (var i = 0; i < millis.length; i++) {
      nanos[i] = Duration.ofMillis(millis[i]).toNanos();
    }
    return new ResultBuilder().latency(nanos);
  }

  private void add(long rate, boolean held, ResultBuilder result) {
    rates.add(rate, held);
    probes.add(new Search.Probe(rate, held, result.build()));
  }

  private String report(Search.End end) {
    var search = new Search(rates, probes, end, 0);
    report = new SearchReport("http://127.0.0.1:8080", OPTIONS, search).toString();
    return report;
  }

  private void assertEnd(String expected, Search.End end) {
    var text = report(end);
    assertTrue(text.endsWith(expected), text);
  }
}

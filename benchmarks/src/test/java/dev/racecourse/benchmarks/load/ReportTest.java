package dev.racecourse.benchmarks.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final LoadOptions OPTIONS =
      ParsedOptions.of("--rate 5000 --users 200 --user ann --p99 20ms");

  @Test
  void fitsIntoAHundredColumns() {
    var result =
        new Result(
            new Plan(
                5000, 200, Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(10)),
            Instant.EPOCH,
            true,
            false,
            34.5,
            new Result.Counts(150_000, 149_000, 148_000, 600, 399),
            ResultBuilder.histogram(12_345_678, 86_400_000_000_000L),
            ResultBuilder.histogram(1_234_567, 9_876_000_000L),
            ResultBuilder.histogram(8_000_000),
            123,
            Map.of("503", 600L),
            Map.of("Connection reset\n" + "again ".repeat(30), 399L),
            Map.of("Connection refused", 4L),
            17);
    assertEquals(
        """
        target        http://127.0.0.1:8080
        traffic       read, 200 users, 30s after 5s of warm-up, which is not recorded
        rate          asked 5,000/s, achieved 4,289.9/s over 34.5 s
        requests      150,000 due, 149,000 sent, never sent: 1,000
        answers       148,000 expected, 600 unexpected, 399 failed, 1 outstanding
        late starts   123 as all users were busy, 1 as a user woke up late (p99 of wake-ups 8.004 ms)

        milliseconds                             p50       p90       p99     p99.9    p99.99       max
        latency (from the intended start)     12.354  86449102  86449102  86449102  86449102  86449102
        service time (from the real start)     1.235    9881.8    9881.8    9881.8    9881.8    9881.8

        errors
                 600  status 503
                 399  Connection reset again again again again again again again again again again agai...
                   4  no new connection: Connection refused
                  17  during the warm-up

        The percentiles are of requests with an expected answer; all others are missing.

        limit of 20.000 ms for p99 of latency: not held: 2,000 requests have no latency

        Interrupted: this is what was measured by then.
        """,
        new Report("http://127.0.0.1:8080", OPTIONS, result).toString());
  }
}

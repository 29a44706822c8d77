package dev.racecourse.compare.replay;

/** Lines as compare records them. */
final class RecordedLine {

  private static final double CPU_NANOS = 1000;

  private RecordedLine() {}

  /** A pair of which base scored 100, and CPU time is what speed makes of it. */
  static String measured(String benchmark, double head) {
    return line(
        benchmark,
        """
        {"kind":"measured","forks":{\
        "base":{"unit":"ops/s","scores":[100.0],"allocated":null,"cpuNanos":%s},\
        "head":{"unit":"ops/s","scores":[%s],"allocated":null,"cpuNanos":%s}},\
        "idleCpu":{"base":0.0,"head":0.0},\
        "load":{"foreign":null,"stolen":null,"throttled":null}}"""
            .formatted(CPU_NANOS, head, 100 * CPU_NANOS / head));
  }

  static String line(String benchmark, String outcome) {
    return """
        {"cell":{"workload":{"benchmark":"%s","mode":"THROUGHPUT","params":{}},"threads":1},\
        "harness":"HEADS","number":1,"starter":"base","began":"2026-01-01T00:00:00Z",\
        "seconds":1,"outcome":%s}"""
        .formatted(benchmark, outcome);
  }
}

package dev.racecourse.benchmarks.report;

/** A benchmark's name for people. */
public final class ShortName {
  private ShortName() {}

  /** The class and the method, without the package. */
  public static String of(String benchmark) {
    var method = benchmark.lastIndexOf('.');
    return benchmark.substring(benchmark.lastIndexOf('.', method - 1) + 1);
  }
}

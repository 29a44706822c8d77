package dev.racecourse.compare.measured;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells the JVM arguments that size the heap. They go together: the smallest size of one and the
 * largest of another may keep a JVM from starting.
 */
final class HeapSize {

  private static final Pattern OPTION =
      Pattern.compile(
          "-X?m[sxn]\\d.*"
              + "|-XX:(Initial|Max|Min|SoftMax)HeapSize=.*"
              + "|-XX:(Max)?NewSize=.*"
              + "|-XX:MaxRAM=.*"
              + "|-XX:(Initial|Max|Min)RAM(Percentage|Fraction)=.*");

  private HeapSize() {}

  /**
   * The arguments to put before a benchmark's own: without a heap size if it has one.
   *
   * @param given for all benchmarks
   * @param own all arguments that the benchmark brings
   */
  static List<String> unlessOwn(List<String> given, List<String> own) {
    return own.stream().anyMatch(HeapSize::isOne)
        ? given.stream().filter(argument -> !isOne(argument)).toList()
        : given;
  }

  private static boolean isOne(String argument) {
    return OPTION.matcher(argument).matches();
  }
}

package dev.racecourse.compare.jmh;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A benchmark with its mode and one value for each of its parameters: a cell without its threads.
 *
 * @param benchmark the full name: package, class and method
 */
public record Workload(String benchmark, Mode mode, SortedMap<String, String> params) {

  private static final Pattern LINE = Pattern.compile("\\S+ \\S+( [^ =]+=\\S*)*");

  /** Keeps its own copy of {@code params}. */
  public Workload {
    params = Collections.unmodifiableSortedMap(new TreeMap<>(params));
  }

  /**
   * Reads name, mode and parameters as {@link dev.racecourse.compare.measured.CellLister} writes
   * them.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  public static Workload parse(String line) {
    if (!LINE.matcher(line).matches()) {
      throw new IllegalArgumentException("no benchmark: " + line);
    }
    var words = line.split(" ", -1);
    var params = new TreeMap<String, String>();
    for (var i = 2; i < words.length; i++) {
      var equals = words[i].indexOf('=');
      params.put(decoded(words[i].substring(0, equals)), decoded(words[i].substring(equals + 1)));
    }
    return new Workload(decoded(words[0]), Mode.labelled(words[1]), params);
  }

  /** The full name of the class that the benchmark is a method of. */
  public String benchmarkClass() {
    return benchmark.substring(0, benchmark.lastIndexOf('.'));
  }

  /** Whether it is the other one, or that with more parameters. */
  public boolean extendsParamsOf(Workload other) {
    return benchmark.equals(other.benchmark)
        && mode == other.mode
        && params.entrySet().containsAll(other.params.entrySet());
  }

  /** Whether a pattern is in the full name, or in it or the short one with mode and parameters. */
  public boolean matches(Pattern pattern) {
    return Stream.of(benchmark, benchmark + modeAndParams(), toString())
        .anyMatch(name -> pattern.matcher(name).find());
  }

  /** The class and method, the mode unless it is throughput, and the parameters. */
  @Override
  public String toString() {
    var name = benchmark.replaceFirst("^.*\\.(?=[^.]+\\.[^.]+$)", "");
    return name + modeAndParams();
  }

  private String modeAndParams() {
    return (mode == Mode.THROUGHPUT ? "" : " " + mode.label())
        + params.entrySet().stream().map(param -> " " + param).collect(Collectors.joining());
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}

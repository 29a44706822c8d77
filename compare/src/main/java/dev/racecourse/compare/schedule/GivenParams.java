package dev.racecourse.compare.schedule;

import dev.racecourse.compare.jmh.ListedBenchmark;
import dev.racecourse.compare.jmh.Workload;
import dev.racecourse.compare.process.SetupException;
import dev.racecourse.races.side.Both;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Values of parameters that the user asked for, in place of those that benchmarks list.
 *
 * @param values of each parameter, by its name
 */
public record GivenParams(Map<String, List<String>> values) {

  /**
   * Reads the words of the command line.
   *
   * @param words each {@code name=value[,value...]}; a name may come again
   * @throws SetupException if a word is anything else
   */
  public static GivenParams of(List<String> words) {
    var values = new TreeMap<String, List<String>>();
    for (var word : words) {
      var equals = word.indexOf('=');
      if (equals < 1) {
        throw new SetupException(
            "-p takes NAME=VALUE or NAME=VALUE,VALUE, not `%s`. Nothing was measured."
                .formatted(word));
      }
      values
          .computeIfAbsent(word.substring(0, equals), name -> new ArrayList<>())
          .addAll(List.of(word.substring(equals + 1).split(",", -1)));
    }
    return new GivenParams(values);
  }

  /**
   * Gives these values to every benchmark that has the parameters: the product of all values that
   * are given, with the values of other parameters as listed.
   *
   * @throws SetupException if a parameter is one of no benchmark of either side
   */
  public Both<List<ListedBenchmark>> in(Both<List<ListedBenchmark>> benchmarks) {
    var known =
        Stream.concat(benchmarks.base().stream(), benchmarks.head().stream())
            .flatMap(benchmark -> benchmark.workload().params().keySet().stream())
            .distinct()
            .sorted()
            .toList();
    var unknown = values.keySet().stream().filter(name -> !known.contains(name)).toList();
    if (!unknown.isEmpty()) {
      throw new SetupException(
          "no benchmark has the parameter %s. %s\nNothing was measured."
              .formatted(
                  String.join(", ", unknown),
                  known.isEmpty()
                      ? "None has any."
                      : "There are: " + String.join(", ", known) + "."));
    }
    return new Both<>(
        in(completed(benchmarks.base(), benchmarks.head())),
        in(completed(benchmarks.head(), benchmarks.base())));
  }

  /**
   * Completes the benchmarks of one side by parameters that the other side alone has: to be the
   * same benchmark they would have the value that is listed there first.
   */
  private List<ListedBenchmark> completed(List<ListedBenchmark> side, List<ListedBenchmark> other) {
    return side.stream().map(benchmark -> completed(benchmark, other)).toList();
  }

  private ListedBenchmark completed(ListedBenchmark benchmark, List<ListedBenchmark> other) {
    return other.stream()
        .map(ListedBenchmark::workload)
        .filter(workload -> workload.extendsParamsOf(benchmark.workload()))
        .filter(workload -> isCompletedAsListed(benchmark.workload(), workload))
        .findFirst()
        .map(workload -> new ListedBenchmark(workload, benchmark.group(), benchmark.shots()))
        .orElse(benchmark);
  }

  /** A benchmark that lacks a parameter cannot have the values that the user wants of it. */
  private boolean isCompletedAsListed(Workload without, Workload with) {
    return with.params().keySet().stream()
        .allMatch(name -> without.params().containsKey(name) || !values.containsKey(name));
  }

  /** Gives these values to those benchmarks that have the parameters. */
  List<ListedBenchmark> in(List<ListedBenchmark> benchmarks) {
    return benchmarks.stream().flatMap(this::in).distinct().toList();
  }

  private Stream<ListedBenchmark> in(ListedBenchmark benchmark) {
    var product = Stream.of(benchmark);
    for (var given : values.entrySet()) {
      if (benchmark.workload().params().containsKey(given.getKey())) {
        product =
            product.flatMap(
                one -> given.getValue().stream().map(value -> with(one, given.getKey(), value)));
      }
    }
    return product;
  }

  private static ListedBenchmark with(ListedBenchmark benchmark, String name, String value) {
    var workload = benchmark.workload();
    var params = new TreeMap<>(workload.params());
    params.put(name, value);
    return new ListedBenchmark(
        new Workload(workload.benchmark(), workload.mode(), params),
        benchmark.group(),
        benchmark.shots());
  }
}

package dev.racecourse.compare.stored;

import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.JmhRun;
import dev.racecourse.races.side.Both;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All that two JMH result files say about each other.
 *
 * @param delta the smallest loss of speed that matters, such as 0.03
 * @param rows one per cell that both files have, in the order of base
 * @param onlyIn the cells that only this side has
 */
public record StoredComparison(
    Both<Path> files,
    double delta,
    List<Row> rows,
    Optional<CommonMove> commonMove,
    Both<List<CellKey>> onlyIn) {

  /**
   * A cell of both files with what they say about it.
   *
   * @param differences between the conditions that the sides were measured under, in words
   * @param unknown the names of the conditions that neither side tells
   */
  public record Row(
      Both<JmhRun> runs, Finding finding, List<String> differences, List<String> unknown) {

    /** The cell. */
    public CellKey cell() {
      return runs.base().cell();
    }

    /** The same with its finding put down to the common move, unless it moved further. */
    private Row explained(CommonMove move, double delta) {
      return finding
          .effect()
          .map(effect -> Finding.compared(effect, move.explain(effect, delta)))
          .map(explained -> new Row(runs, explained, differences, unknown))
          .orElse(this);
    }
  }

  /**
   * What the two sides of a cell were measured under, as far as the files tell.
   *
   * @param facts in words by name, of each side
   */
  record Conditions(Both<Map<String, String>> facts) {

    /** Facts that speeds depend on. */
    private static final List<String> NAMES =
        List.of("cpu", "cores", "kernel", "jdk", "vm", "jvm flags", "jmh", "iterations");

    /** Names the facts that differ; what only one side tells is not known to be equal. */
    List<String> differences() {
      return NAMES.stream()
          .filter(name -> !Objects.equals(facts.base().get(name), facts.head().get(name)))
          .map(this::difference)
          .toList();
    }

    /** Names the facts that neither side tells. */
    List<String> unknown() {
      return NAMES.stream()
          .filter(name -> !facts.base().containsKey(name) && !facts.head().containsKey(name))
          .toList();
    }

    private String difference(String name) {
      var base = facts.base().getOrDefault(name, "unknown");
      return "%s: %s / %s".formatted(name, base, facts.head().getOrDefault(name, "unknown"));
    }
  }

  /** Compares two files. */
  public static StoredComparison of(Both<StoredResult> results, double delta) {
    var base = results.base().runs();
    var head = results.head().runs();
    var machine = StoredMachine.of(results);
    var rows =
        base.values().stream()
            .flatMap(
                run -> Stream.ofNullable(head.get(run.cell())).map(other -> new Both<>(run, other)))
            .map(runs -> row(runs, machine, delta))
            .toList();
    var effects = rows.stream().flatMap(row -> row.finding().effect().stream()).toList();
    var move = CommonMove.of(effects, delta);
    return new StoredComparison(
        new Both<>(results.base().path(), results.head().path()),
        delta,
        move.map(m -> rows.stream().map(row -> row.explained(m, delta)).toList()).orElse(rows),
        move,
        new Both<>(missing(base, head), missing(head, base)));
  }

  /** The conditions that differ, in words; those of all cells, each once. */
  public List<String> differences() {
    return distinct(Row::differences);
  }

  /** The names of the conditions that neither side tells of some cell. */
  public List<String> unknown() {
    return distinct(Row::unknown);
  }

  private List<String> distinct(Function<Row, List<String>> words) {
    return rows.stream().flatMap(row -> words.apply(row).stream()).distinct().toList();
  }

  private static Row row(Both<JmhRun> runs, StoredMachine machine, double delta) {
    var facts =
        new Both<>(
            both(machine.facts().base(), runs.base().facts()),
            both(machine.facts().head(), runs.head().facts()));
    var conditions = new Conditions(facts);
    return new Row(runs, Finding.of(runs, delta), conditions.differences(), conditions.unknown());
  }

  private static Map<String, String> both(Map<String, String> some, Map<String, String> others) {
    var both = new LinkedHashMap<>(some);
    both.putAll(others);
    return both;
  }

  private static List<CellKey> missing(Map<CellKey, JmhRun> here, Map<CellKey, JmhRun> there) {
    return here.keySet().stream().filter(cell -> !there.containsKey(cell)).toList();
  }
}

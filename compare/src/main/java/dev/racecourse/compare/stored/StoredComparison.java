package dev.racecourse.compare.stored;

import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.JmhRun;
import dev.racecourse.compare.side.Both;
import dev.racecourse.compare.stored.Finding.Compared;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    List<StoredRow> rows,
    Optional<CommonMove> commonMove,
    Both<List<CellKey>> onlyIn) {

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
    var compared = rows.stream().map(StoredRow::finding).filter(Compared.class::isInstance);
    var move = CommonMove.of(compared.map(Compared.class::cast).toList(), delta);
    return new StoredComparison(
        new Both<>(results.base().path(), results.head().path()),
        delta,
        move.map(m -> rows.stream().map(row -> explained(row, m, delta)).toList()).orElse(rows),
        move,
        new Both<>(missing(base, head), missing(head, base)));
  }

  /** The conditions that differ, in words; those of all cells, each once. */
  public List<String> differences() {
    return distinct(StoredRow::differences);
  }

  /** The names of the conditions that neither side tells of some cell. */
  public List<String> unknown() {
    return distinct(StoredRow::unknown);
  }

  private List<String> distinct(Function<StoredRow, List<String>> words) {
    return rows.stream().flatMap(row -> words.apply(row).stream()).distinct().toList();
  }

  private static StoredRow row(Both<JmhRun> runs, StoredMachine machine, double delta) {
    var facts =
        new Both<>(
            both(machine.facts().base(), runs.base().facts()),
            both(machine.facts().head(), runs.head().facts()));
    var conditions = new Conditions(facts);
    return new StoredRow(
        runs, Finding.of(runs, delta), conditions.differences(), conditions.unknown());
  }

  private static StoredRow explained(StoredRow row, CommonMove move, double delta) {
    return row.finding() instanceof Compared compared
        ? row.with(move.explain(compared, delta))
        : row;
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

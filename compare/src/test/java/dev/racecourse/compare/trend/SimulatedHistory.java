package dev.racecourse.compare.trend;

import static dev.racecourse.compare.trend.SimulatedMachine.machine;
import static java.util.Comparator.comparingInt;

import dev.racecourse.compare.history.CellRow;
import dev.racecourse.compare.history.Event;
import dev.racecourse.compare.history.Event.Said;
import dev.racecourse.compare.history.History;
import dev.racecourse.compare.history.Machine;
import dev.racecourse.compare.history.RaceRow;
import dev.racecourse.compare.history.Ratios;
import dev.racecourse.compare.history.Run;
import dev.racecourse.compare.history.RunHeader;
import dev.racecourse.compare.history.Timeline;
import dev.racecourse.compare.history.Verdicts;
import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.Workload;
import dev.racecourse.compare.stats.Estimate;
import dev.racecourse.compare.stats.Margin;
import dev.racecourse.races.diff.RaceFinding.Tally;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A history that nobody measured: runs with known changes, noise by a fixed seed. */
public final class SimulatedHistory {

  public static final CellKey CELL = cell("demo.Work.map");
  static final double ERROR = 0.012;
  static final int PAIRS = 12;
  static final String HARNESS = "jmh 1.37";
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

  final List<String> commits;
  final List<Run> runs = new ArrayList<>();
  final List<Event> events = new ArrayList<>();
  private final SplittableRandom random = new SplittableRandom(2026);
  private final Map<CellKey, Levels> cells = new LinkedHashMap<>();
  private final Map<String, IntFunction<Map<String, Tally>>> races = new LinkedHashMap<>();
  private int clock;

  IntFunction<Machine> machine = i -> machine("17.0.1");
  IntFunction<String> benchmark = i -> "d1";
  IntFunction<String> anchor;

  private record Levels(
      IntToDoubleFunction speed, IntToDoubleFunction cpu, IntToDoubleFunction bytes) {}

  /** With so many commits. */
  SimulatedHistory(int commits) {
    this(IntStream.range(0, commits).mapToObj("%040x"::formatted).toList());
  }

  /** With these commits, the oldest first. */
  public SimulatedHistory(List<String> commits) {
    this.commits = List.copyOf(commits);
    this.anchor = i -> this.commits.get(0);
  }

  public static CellKey cell(String name) {
    return new CellKey(Workload.parse(name + " thrpt"), 4);
  }

  /** The log of a ratio from a commit on. */
  public static IntToDoubleFunction step(int from, double ratio) {
    return i -> i < from ? 0 : Math.log(ratio);
  }

  /** A cell whose speed is at these logs, and nothing else changes. */
  SimulatedHistory speed(CellKey cell, IntToDoubleFunction speed) {
    return cell(cell, speed, i -> 0, i -> 96);
  }

  /** A cell with the logs of its speed and CPU time, and its bytes. */
  public SimulatedHistory cell(
      CellKey cell, IntToDoubleFunction speed, IntToDoubleFunction cpu, IntToDoubleFunction bytes) {
    cells.put(cell, new Levels(speed, cpu, bytes));
    return this;
  }

  /** A race test: the tallies of its states at each commit; one without a state by "". */
  public SimulatedHistory race(String test, IntFunction<Map<String, Tally>> states) {
    races.put(test, states);
    return this;
  }

  /** Another JDK from a commit on. */
  public SimulatedHistory jdk(int from, String before, String since) {
    machine = i -> machine(i < from ? before : since);
    return this;
  }

  /** Measures every commit but the anchor. */
  public SimulatedHistory measured() {
    IntStream.range(1, commits.size()).forEach(this::measure);
    return this;
  }

  /** Measures a commit. */
  Run measure(int commit) {
    var rows = new ArrayList<CellRow>();
    cells.forEach(
        (cell, levels) ->
            rows.add(
                new CellRow(
                    cell,
                    new Ratios(
                        estimate(levels.speed().applyAsDouble(commit)),
                        estimate(levels.cpu().applyAsDouble(commit))),
                    null,
                    bytes(levels.bytes().applyAsDouble(commit)),
                    null,
                    benchmark.apply(commit),
                    null)));
    return add(commit, commit - 1, anchor.apply(commit), rows);
  }

  /** A few more or less; what allocates nothing never does. */
  private double bytes(double level) {
    return level == 0 ? 0 : level + random.nextInt(3);
  }

  private Estimate estimate(double level) {
    return new Estimate(level + ERROR * random.nextGaussian(), ERROR, PAIRS);
  }

  /** Measures one commit as anchor against another. */
  Run measure(int commit, int against) {
    var usual = anchor;
    anchor = i -> commits.get(against);
    var run = measure(commit);
    anchor = usual;
    return run;
  }

  /** Compares two commits directly. */
  Run compare(int previous, int commit, String verdict, double logRatio) {
    return compare(CELL, previous, commit, verdict, logRatio);
  }

  public Run compare(CellKey cell, int previous, int commit, String verdict, double logRatio) {
    var row =
        new CellRow(
            cell,
            null,
            new Ratios(new Estimate(logRatio, 0.005, PAIRS), null),
            null,
            new Verdicts(verdict, "Undecided", "Undecided"),
            null,
            null);
    return add(commit, previous, null, List.of(row));
  }

  private List<RaceRow> races(int commit) {
    var rows = new ArrayList<RaceRow>();
    races.forEach(
        (test, states) ->
            states
                .apply(commit)
                .forEach(
                    (state, tally) ->
                        rows.add(new RaceRow(test, state.isEmpty() ? null : state, tally))));
    return rows;
  }

  Run add(int commit, int previous, @Nullable String to, List<CellRow> rows) {
    var place = machine.apply(commit);
    var header =
        new RunHeader(
            "%016x".formatted(0xabc_0000L + runs.size()),
            START.plus(clock++, ChronoUnit.HOURS),
            commits.get(commit),
            START.plus(commit, ChronoUnit.DAYS),
            previous < 0 ? null : commits.get(previous),
            to,
            place,
            HARNESS,
            place.epoch(HARNESS));
    var run = new Run(header, rows, to == null ? List.of() : races(commit));
    runs.add(run);
    return run;
  }

  /** What somebody says next. */
  public Said said(String reason) {
    var time = START.plus(clock++, ChronoUnit.HOURS);
    return new Said(
        "%016x".formatted(0xdef_0000L + events.size()), time, "Ann <ann@localhost>", reason);
  }

  /** Accepts a change. */
  public SimulatedHistory bless(@Nullable CellKey cell, int after, int upTo) {
    events.add(
        new Event.Bless(said("it is worth it"), cell, null, commits.get(after), commits.get(upTo)));
    return this;
  }

  public SimulatedHistory say(Event event) {
    events.add(event);
    return this;
  }

  public List<Run> runs() {
    return runs;
  }

  public List<Event> events() {
    return events;
  }

  History history() {
    return new History(runs, events, List.of());
  }

  /** What it says. */
  public Trends trends() {
    return trends(cell -> true);
  }

  /** What it says of some cells. */
  public Trends trends(Predicate<CellKey> wanted) {
    return trends(commits.size(), wanted);
  }

  /** What it says up to a commit. */
  Trends trends(int upTo) {
    return trends(upTo, cell -> true);
  }

  private Trends trends(int upTo, Predicate<CellKey> wanted) {
    var line = commits.subList(0, upTo);
    var placed =
        runs.stream()
            .filter(run -> line.contains(run.header().commit()))
            .sorted(comparingInt(run -> commits.indexOf(run.header().commit())))
            .toList();
    return Trends.of(
        history(), new Timeline(placed, line, true, 0, List.of()), wanted, new Margin(0.03));
  }
}

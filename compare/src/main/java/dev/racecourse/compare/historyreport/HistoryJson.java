package dev.racecourse.compare.historyreport;

import dev.racecourse.compare.history.Event;
import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.trend.Change;
import dev.racecourse.compare.trend.Confirmation.Confirmed;
import dev.racecourse.compare.trend.CreepFinding;
import dev.racecourse.compare.trend.Effect;
import dev.racecourse.compare.trend.EpochStart;
import dev.racecourse.compare.trend.NotMeasured.Missing;
import dev.racecourse.compare.trend.Quantity;
import dev.racecourse.compare.trend.RaceTrend;
import dev.racecourse.compare.trend.RaceTrend.Standing;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A history for other programs. Its fields are those of this record; {@code schema} grows when one
 * changes its meaning or goes, not when one is added.
 *
 * @param ref as the user named the last commit
 * @param commit its hash; null if there is none
 * @param exit the exit code
 * @param commits that were measured, in their order
 */
public record HistoryJson(
    int schema,
    String summary,
    int exit,
    String ref,
    @Nullable String commit,
    double delta,
    List<String> commits,
    List<FoundChange> changes,
    List<FoundCreep> creep,
    List<Race> races,
    List<Epoch> epochs,
    Missed notMeasured,
    List<Line> series,
    List<EventJson> events,
    List<String> notes) {

  private static final int SCHEMA = 1;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A change; {@code ratio}, {@code low} and {@code high} are new over old, null if unknown. */
  public record FoundChange(
      CellKey cell,
      String quantity,
      boolean worse,
      String after,
      String upTo,
      int commits,
      Size size,
      String confirmation,
      int pairs,
      boolean open,
      Event.@Nullable Bless blessed,
      @Nullable String mendedBy) {}

  /** How large, with a 95 % interval. */
  public record Size(@Nullable Double ratio, @Nullable Double low, @Nullable Double high) {
    static Size of(Quantity quantity, Effect effect) {
      if (Double.isNaN(effect.logRatio())) {
        return new Size(null, null, null);
      }
      if (quantity != Quantity.ALLOCATION) {
        return new Size(effect.ratio(), effect.low(), effect.high());
      }
      var before = Quantity.bytes(effect.before());
      var ratio = before == 0 ? null : (Double) (Quantity.bytes(effect.after()) / before);
      return new Size(ratio, ratio, ratio);
    }
  }

  /** Many small changes; the commits are those from the anchor on. */
  public record FoundCreep(
      CellKey cell,
      String quantity,
      String after,
      String upTo,
      Size size,
      Event.@Nullable Bless blessed) {}

  /** A forbidden state; {@code after} and {@code upTo} are null if it was there from the first. */
  public record Race(
      String test,
      String state,
      Standing standing,
      @Nullable String after,
      @Nullable String upTo,
      List<Seen> seen,
      Event.@Nullable Bless blessed) {}

  /** How many JVMs of a commit showed it. */
  public record Seen(String commit, int showing, int forks) {}

  /** Where series are cut. */
  public record Epoch(String commit, String words, List<CellKey> cells) {}

  /** What nothing is known of at the newest commit. */
  public record Missed(List<Last> cells, List<CellKey> failed, List<Last> tests) {}

  /** By its name, with the last commit that has it; null if none has. */
  public record Last(String name, @Nullable String commit) {}

  /** A quantity of a cell over commits. */
  public record Line(
      CellKey cell, String quantity, String epoch, List<Integer> cuts, List<Dot> points) {}

  /** A commit; the value is a log ratio to the anchor, or bytes per operation. */
  public record Dot(String commit, double value, @Nullable Double error) {}

  /** All of a report. */
  public static HistoryJson of(HistoryReport report) {
    var trends = report.trends();
    var order = trends.order();
    var conclusion = HistoryConclusion.of(trends);
    return new HistoryJson(
        SCHEMA,
        conclusion.words(),
        conclusion.exitCode(),
        report.ref(),
        order.size() == 0 ? null : order.at(order.size() - 1),
        trends.margin().delta(),
        trends.runs().stream().map(run -> run.header().commit()).distinct().toList(),
        trends.changes().stream().map(HistoryJson::change).toList(),
        trends.creeps().stream().map(HistoryJson::creep).toList(),
        trends.races().stream().map(race -> race(race, report)).toList(),
        trends.epochs().stream().map(epoch -> epoch(epoch, report)).toList(),
        new Missed(
            last(trends.notMeasured().cells(), report),
            trends.notMeasured().failed(),
            last(trends.notMeasured().tests(), report)),
        lines(report).toList(),
        EventJson.of(report),
        trends.notes());
  }

  private static String name(Quantity quantity) {
    return quantity.name().toLowerCase(Locale.ROOT);
  }

  private static FoundChange change(Change change) {
    var undone = change.undone();
    return new FoundChange(
        change.cell(),
        name(change.quantity()),
        change.isWorse(),
        change.interval().after(),
        change.interval().upTo(),
        change.interval().commits(),
        Size.of(change.quantity(), change.effect()),
        change.isFaint() ? "Faint" : change.confirmation().getClass().getSimpleName(),
        change.confirmation() instanceof Confirmed confirmed ? confirmed.pairs() : 0,
        change.isOpen() && !change.isFaint(),
        change.blessing(),
        undone == null ? null : undone.upTo());
  }

  private static FoundCreep creep(CreepFinding creep) {
    return new FoundCreep(
        creep.cell(),
        name(creep.quantity()),
        creep.interval().after(),
        creep.interval().upTo(),
        Size.of(creep.quantity(), creep.effect()),
        creep.blessing());
  }

  private static Race race(RaceTrend race, HistoryReport report) {
    var since = race.interval();
    return new Race(
        race.test(),
        race.state(),
        race.standing(),
        since == null ? null : since.after(),
        since == null ? null : since.upTo(),
        race.sightings().all().stream()
            .map(
                one ->
                    new Seen(
                        report.trends().order().at(one.position()),
                        one.tally().showing(),
                        one.tally().forks()))
            .toList(),
        race.blessing());
  }

  private static Epoch epoch(EpochStart epoch, HistoryReport report) {
    return new Epoch(
        report.trends().order().at(epoch.position()),
        new EpochWords(report.trends()).of(epoch.cause()),
        epoch.cells());
  }

  private static List<Last> last(List<Missing> missing, HistoryReport report) {
    return missing.stream()
        .map(
            one ->
                new Last(
                    one.name(), one.last() < 0 ? null : report.trends().order().at(one.last())))
        .toList();
  }

  private static Stream<Line> lines(HistoryReport report) {
    return report.trends().series().stream()
        .map(
            series ->
                new Line(
                    series.cell(),
                    name(series.quantity()),
                    series.last().conditions().epoch(),
                    series.cuts(),
                    series.observations().stream()
                        .map(
                            one ->
                                new Dot(
                                    report.trends().order().at(one.position()),
                                    series.quantity().isRelative()
                                        ? one.point().value()
                                        : Quantity.bytes(one.point().value()),
                                    series.quantity().isRelative() ? (Double) one.error() : null))
                        .toList()));
  }

  /** The text of the file. */
  public String text() {
    return JSON.writeValueAsString(this) + "\n";
  }
}

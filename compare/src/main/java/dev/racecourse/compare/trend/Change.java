package dev.racecourse.compare.trend;

import dev.racecourse.compare.history.Event.Bless;
import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.stats.Margin;
import dev.racecourse.compare.trend.Confirmation.Confirmed;
import dev.racecourse.compare.trend.Confirmation.Refuted;
import dev.racecourse.compare.trend.Confirmation.Unconfirmed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of a cell. It is found anew each time; what it is known by is its cell and commits.
 *
 * @param place the position of the commit that it most likely came with
 * @param isWorse whether it is one for the worse
 * @param effect whose log ratio is NaN if it is unknown
 * @param isInSeries whether the series has it; a direct comparison may find it before
 * @param blessing by which somebody blessed it; null if nobody did
 * @param undone where later changes took it back; null if they did not
 */
public record Change(
    CellKey cell,
    Quantity quantity,
    CommitInterval interval,
    int place,
    boolean isWorse,
    Effect effect,
    boolean isInSeries,
    Confirmation confirmation,
    @Nullable Bless blessing,
    @Nullable CommitInterval undone) {

  /** A change on which nobody has said anything, and that is still there. */
  Change(
      CellKey cell,
      Quantity quantity,
      CommitInterval interval,
      int place,
      boolean isWorse,
      Effect effect,
      boolean isInSeries,
      Confirmation confirmation) {
    this(cell, quantity, interval, place, isWorse, effect, isInSeries, confirmation, null, null);
  }

  /** Whether somebody has to look: for the worse, not blessed, not taken back since. */
  public boolean isOpen() {
    return isWorse && blessing == null && undone == null && !isRefuted();
  }

  public boolean isConfirmed() {
    return confirmation instanceof Confirmed;
  }

  /** Whether it is no change after all. */
  public boolean isRefuted() {
    return confirmation instanceof Refuted;
  }

  /** Whether it is too faint to be reported unless a direct comparison confirms it. */
  public boolean isFaint() {
    return confirmation instanceof Unconfirmed open && open.isFaint();
  }

  /** Whether other judgements may rely on it. */
  boolean isKnown() {
    return !isRefuted() && !isFaint();
  }

  /** The smallest difference of size that is of interest, as a log ratio. */
  double marginOf(Margin margin) {
    return quantity.margin(Double.isNaN(effect.before()) ? 0 : effect.before(), margin).log();
  }

  boolean isLike(Change other) {
    return cell.equals(other.cell)
        && quantity == other.quantity
        && isWorse == other.isWorse
        && interval.overlaps(other.interval);
  }

  /** Whether it is no other change than one that a series has: the pairs hold that or a part. */
  boolean isPartOf(Change other) {
    return !isInSeries
        && other.isInSeries
        && other.isKnown()
        && (isLike(other) || other.interval.contains(interval));
  }

  /** The changes that others may rely on, without those that are part of another among them. */
  static List<Change> apart(List<Change> changes) {
    return changes.stream()
        .filter(change -> change.isKnown() && changes.stream().noneMatch(change::isPartOf))
        .toList();
  }

  Change with(Confirmation other) {
    return new Change(
        cell, quantity, interval, place, isWorse, effect, isInSeries, other, blessing, undone);
  }

  Change within(CommitInterval narrower) {
    return new Change(
        cell,
        quantity,
        narrower,
        narrower.to(),
        isWorse,
        effect,
        isInSeries,
        confirmation,
        blessing,
        undone);
  }

  Change blessed(Bless blessed) {
    return new Change(
        cell,
        quantity,
        interval,
        place,
        isWorse,
        effect,
        isInSeries,
        confirmation,
        blessed,
        undone);
  }

  Change undone(CommitInterval since) {
    return new Change(
        cell,
        quantity,
        interval,
        place,
        isWorse,
        effect,
        isInSeries,
        confirmation,
        blessing,
        since);
  }
}

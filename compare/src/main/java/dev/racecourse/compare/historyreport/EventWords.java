package dev.racecourse.compare.historyreport;

import static dev.racecourse.compare.historyreport.HistoryReport.shortHash;

import dev.racecourse.compare.history.Event;
import dev.racecourse.compare.history.Event.Annotate;
import dev.racecourse.compare.history.Event.Bless;
import dev.racecourse.compare.history.Event.Exclude;
import dev.racecourse.compare.history.Event.Reanchor;
import dev.racecourse.compare.history.Event.Said;
import dev.racecourse.compare.jmh.CellKey;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What people said, in words. */
public final class EventWords {

  private EventWords() {}

  /** Who said it, when and why. */
  static String said(Said said) {
    return "%s, %s: %s"
        .formatted(
            said.author(), LocalDate.ofInstant(said.time(), ZoneOffset.UTC), said.reason().strip());
  }

  /** All of it. */
  public static String of(Event event) {
    return what(event) + " (" + said(event.said()) + ")";
  }

  private static String what(Event event) {
    if (event instanceof Bless bless) {
      return "blessed %s..%s%s%s"
          .formatted(
              shortHash(bless.after()),
              shortHash(bless.upTo()),
              cell(bless.cell()),
              bless.race() == null ? "" : ", races of " + bless.race());
    }
    if (event instanceof Exclude exclude) {
      return "excluded run " + exclude.run() + cell(exclude.cell());
    }
    if (event instanceof Annotate note) {
      return "note on " + shortHash(note.commit()) + cell(note.cell());
    }
    var anchor = (Reanchor) event;
    return "new anchor %s%s"
        .formatted(
            shortHash(anchor.anchor()),
            anchor.bridge() == null ? "" : ", with a bridge: run " + anchor.bridge());
  }

  private static String cell(@Nullable CellKey cell) {
    return cell == null ? "" : ", " + cell;
  }
}

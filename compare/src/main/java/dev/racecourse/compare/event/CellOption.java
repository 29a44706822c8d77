package dev.racecourse.compare.event;

import dev.racecourse.compare.history.History;
import dev.racecourse.compare.jmh.CellKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which cell an event is about. */
public final class CellOption {

  @Option(
      names = "--cell",
      paramLabel = "CELL",
      description = {
        "The one cell that is meant, as reports name it, such as 'Work.map -t 4'.",
        "Default: all cells."
      })
  private Optional<String> name = Optional.empty();

  /** Whether one is named. */
  boolean isGiven() {
    return name.isPresent();
  }

  /** The cell of that name; null for all. */
  @Nullable CellKey in(History history) {
    return name.map(given -> CellName.find(given, history)).orElse(null);
  }
}

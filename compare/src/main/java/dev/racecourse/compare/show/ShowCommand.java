package dev.racecourse.compare.show;

import dev.racecourse.compare.command.Action;
import dev.racecourse.compare.process.SetupException;
import dev.racecourse.compare.report.ExitCode;
import dev.racecourse.compare.report.StoredText;
import dev.racecourse.compare.stored.StoredComparison;
import dev.racecourse.compare.stored.StoredResult;
import dev.racecourse.console.Printable;
import dev.racecourse.races.side.Both;
import java.nio.file.Path;
import java.util.stream.Collectors;
import picocli.CommandLine;

/**
 * Shows what two stored results say about each other.
 *
 * @param here the directory that relative paths start from
 */
public record ShowCommand(Path here) implements Action<ShowOptions> {

  @Override
  public int run(CommandLine commandLine, ShowOptions options) {
    commandLine.getOut().print(new StoredText(comparison(options)));
    commandLine.getOut().flush();
    return ExitCode.FINE;
  }

  private StoredComparison comparison(ShowOptions options) {
    var files =
        new Both<>(
            StoredResult.read(here.resolve(options.base)),
            StoredResult.read(here.resolve(options.head)));
    var results = StoredResult.matching(files, options.cells.patterns());
    var comparison = StoredComparison.of(results, options.delta.share());
    if (!options.force && !comparison.differences().isEmpty()) {
      throw new SetupException(
          "these results were measured under different conditions (base / head):\n  %s\n%s"
              .formatted(
                  comparison.differences().stream()
                      .map(Printable::of)
                      .collect(Collectors.joining("\n  ")),
                  "A difference between them would not be head's. --force shows them anyway."));
    }
    return comparison;
  }
}

package dev.racecourse.compare.historyreport;

import static java.util.stream.Collectors.joining;

import dev.racecourse.compare.command.Action;
import dev.racecourse.compare.command.CellFilter;
import dev.racecourse.compare.git.Repository;
import dev.racecourse.compare.history.CellRow;
import dev.racecourse.compare.history.Csv;
import dev.racecourse.compare.history.History;
import dev.racecourse.compare.history.Since;
import dev.racecourse.compare.history.Timeline;
import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.process.SetupException;
import dev.racecourse.compare.run.RunDirectory;
import dev.racecourse.compare.stats.Margin;
import dev.racecourse.compare.trend.Trends;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import picocli.CommandLine;

/**
 * Says what a history comes to.
 *
 * @param here the directory that relative paths start from, in the repository
 */
public record HistoryCommand(Path here) implements Action<HistoryOptions> {
  private static final int MOST_NAMED = 30;

  @Override
  public int run(CommandLine commandLine, HistoryOptions options) throws InterruptedException {
    options.store.require(commandLine);
    options.output.map(here::resolve).ifPresent(RunDirectory::requireEmpty);
    var repository = new Repository(here, "Nothing was read.");
    repository.requireReadable("");
    var store = options.store.store(here);
    var history = store.read();
    requireCells(history, options.cells);
    var timeline = Timeline.of(history, repository, options.ref, options.since.map(Since::new));
    var trends =
        Trends.of(history, timeline, options.cells::has, new Margin(options.delta.share()));
    var last = timeline.commits().get(timeline.commits().size() - 1);
    var report =
        new HistoryReport(trends, options.ref, options.store.named(), repository.page(last));
    var out = commandLine.getOut();
    new HistoryText(report).lines().forEach(out::println);
    out.println("report   " + write(report, history, options));
    out.flush();
    var conclusion = HistoryConclusion.of(trends);
    if (options.badge) {
      store.showBadge(new Badge(conclusion).text());
    }
    return conclusion.exitCode();
  }

  /** A pattern that was mistyped must not look like a history in which nothing changed. */
  private static void requireCells(History history, CellFilter wanted) {
    var cells =
        history.runs().stream()
            .flatMap(run -> run.cells().stream())
            .map(CellRow::cell)
            .distinct()
            .toList();
    if (!cells.isEmpty() && cells.stream().noneMatch(wanted::has)) {
      throw new SetupException(
          "no recorded cell matches %s. There are:\n  %s\nNothing was read."
              .formatted(
                  wanted.patterns(),
                  cells.stream()
                      .limit(MOST_NAMED)
                      .map(CellKey::toString)
                      .collect(joining("\n  "))));
    }
  }

  private Path write(HistoryReport report, History history, HistoryOptions options) {
    var folder =
        options
            .output
            .map(here::resolve)
            .orElseGet(() -> RunDirectory.dated(options.cache.folder(here), "history"));
    try (var run = RunDirectory.create(folder)) {
      run.write("history.json", HistoryJson.of(report).text());
      run.write("history.csv", csv(history));
      run.write("report.md", new HistoryMarkdown(report).text());
      run.write("report.html", new HistoryPage(report).text());
      run.write("badge.svg", new Badge(HistoryConclusion.of(report.trends())).text());
      return run.path();
    }
  }

  private static String csv(History history) {
    var out = new StringBuilder();
    try {
      Csv.write(history, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}

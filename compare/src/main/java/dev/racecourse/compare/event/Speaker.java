package dev.racecourse.compare.event;

import static java.util.Comparator.naturalOrder;

import dev.racecourse.compare.git.Repository;
import dev.racecourse.compare.history.Event;
import dev.racecourse.compare.history.Event.Said;
import dev.racecourse.compare.history.History;
import dev.racecourse.compare.history.HistoryStore;
import dev.racecourse.compare.history.Run;
import dev.racecourse.compare.historyreport.EventWords;
import dev.racecourse.compare.process.SetupException;
import dev.racecourse.compare.report.ExitCode;
import dev.racecourse.console.Printable;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** Who says something of a history: resolves what they name, and stores what they say. */
final class Speaker {

  private static final int NAMED = 5;

  private final CommandLine commandLine;
  private final SayOptions options;
  private final Repository repository;
  private final HistoryStore store;
  private final History history;

  Speaker(CommandLine commandLine, SayOptions options, Path here) throws InterruptedException {
    options.require(commandLine);
    this.commandLine = commandLine;
    this.options = options;
    this.repository = new Repository(here, "Nothing was stored.");
    this.store = options.store().store(here);
    this.history = store.read();
  }

  History history() {
    return history;
  }

  /**
   * The hash of a commit.
   *
   * @param who it is in the usage
   */
  String commit(String who, String ref) throws InterruptedException {
    repository.requireReadable("");
    return repository.named(who, ref);
  }

  /** Refuses commits that are not in this order on one line of first parents. */
  void requireOrder(String after, String upTo) throws InterruptedException {
    if (after.equals(upTo) || !repository.firstParents(upTo).contains(after)) {
      throw new SetupException(
          "%.8s is not before %.8s on its line of first parents.\n".formatted(after, upTo)
              + "Give AFTER..UPTO as `compare history` does. Nothing was stored.");
    }
  }

  /** The run whose id begins like that. */
  Run run(String id) {
    var meant = history.runs().stream().filter(run -> run.header().id().startsWith(id)).toList();
    if (meant.size() != 1 || id.isEmpty()) {
      throw new SetupException(
          "%s run has the id '%s'.\n%s Nothing was stored."
              .formatted(meant.isEmpty() ? "no" : "more than one", id, newest()));
    }
    return meant.get(0);
  }

  private String newest() {
    var runs = history.runs();
    return runs.isEmpty()
        ? "Nothing was recorded yet."
        : runs.subList(Math.max(0, runs.size() - NAMED), runs.size()).stream()
            .map(Run::header)
            .map(run -> "%s of %.8s at %s".formatted(run.id(), run.commit(), run.time()))
            .collect(Collectors.joining(", ", "The newest: ", "; history.csv has all."));
  }

  /** What is said now: after all runs that are known here, whatever the clocks say. */
  Said said() throws InterruptedException {
    var said = Said.now(author(), options.reason());
    var newest =
        history.runs().stream()
            .map(run -> run.header().time())
            .filter(said.time()::isBefore)
            .max(naturalOrder());
    return newest.isPresent()
        ? new Said(said.id(), newest.get(), said.author(), said.reason())
        : said;
  }

  private String author() throws InterruptedException {
    if (options.author().isPresent()) {
      return options.author().get();
    }
    var name = repository.setting("user.name");
    var email = repository.setting("user.email").map(address -> "<" + address + ">");
    var parts = List.of(name, email).stream().flatMap(part -> part.stream()).toList();
    if (parts.isEmpty()) {
      throw new SetupException(
          "git does not know who you are.\n"
              + "Give --author, or set user.name in git. Nothing was stored.");
    }
    return String.join(" ", parts);
  }

  /** Stores it, and returns the exit code. */
  int say(Event event) throws InterruptedException {
    store.append(event);
    history.notes().forEach(note -> commandLine.getErr().println("compare: " + note));
    commandLine.getOut().println(Printable.of(EventWords.of(event)));
    commandLine.getOut().println("It is in " + options.store().named() + ".");
    commandLine.getOut().flush();
    return ExitCode.FINE;
  }
}

package dev.racecourse.compare.history;

import dev.racecourse.compare.git.Git;
import dev.racecourse.compare.git.Git.Answer;
import dev.racecourse.compare.git.Repository;
import dev.racecourse.compare.process.SetupException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A history on a branch: first here, where nothing can be in the way, then at the remote. */
final class BranchStore extends HistoryStore {

  private final Commits commits;
  private final Branch branch;
  private final Optional<Remote> remote;

  BranchStore(Repository repository, String name, Optional<String> remote) {
    var git = new Git(repository.directory(), Map.of(), "Nothing was stored.");
    this.commits = new Commits(git);
    this.branch = new Branch(git, name);
    this.remote = remote.map(address -> new Remote(git, address, branch));
  }

  @Override
  void add(HistoryFile file) throws InterruptedException {
    branch.requireNotCheckedOut();
    var blob = commits.blob(file.path(), file.text());
    requireSame(blob);
    keep(blob);
    publish(Optional.empty());
  }

  @Override
  public void showBadge(String svg) throws InterruptedException {
    branch.requireNotCheckedOut();
    var blob = commits.blob(BADGE, svg);
    keep(blob);
    publish(Optional.of(blob));
  }

  private void publish(Optional<Blob> badge) throws InterruptedException {
    if (remote.isPresent()) {
      new Publication(commits, branch, remote.get(), badge).run();
    }
  }

  private void keep(Blob blob) throws InterruptedException {
    var failure = kept(blob);
    for (var failures = 1; failure.isPresent(); failures++) {
      if (failures == Backoff.TRIES) {
        throw new SetupException(
            "the branch %s cannot be moved:\n  %s\nMend that. Nothing was stored."
                .formatted(branch.name(), failure.get().indented()));
      }
      Backoff.await(failures);
      failure = kept(blob);
    }
  }

  private Optional<Answer> kept(Blob blob) throws InterruptedException {
    var tip = branch.tip();
    if (tip.isPresent() && commits.file(tip.get(), blob.path()).equals(Optional.of(blob))) {
      return Optional.empty();
    }
    var answer = branch.move(tip, commits.commit(tip, List.of(blob)));
    return answer.failed() ? Optional.of(answer) : Optional.empty();
  }

  /** No other writer has a file of this name, so nobody can add another one after this. */
  private void requireSame(Blob blob) throws InterruptedException {
    var tip = branch.tip();
    var there = tip.isPresent() ? commits.file(tip.get(), blob.path()) : Optional.<Blob>empty();
    if (there.isPresent() && !there.get().equals(blob)) {
      throw new SetupException(
          "%s is there already, and is another.\n".formatted(blob.path())
              + "Files of a history never change. Nothing was stored.");
    }
  }

  @Override
  public History read() throws InterruptedException {
    var reader = new HistoryReader();
    var files = new TreeMap<String, Blob>();
    var here = branch.tip();
    if (here.isPresent()) {
      commits.files(here.get()).forEach(file -> files.put(file.path(), file));
    }
    var there = there(reader);
    if (there.isPresent()) {
      commits.files(there.get()).forEach(file -> files.put(file.path(), file));
    }
    if (here.isEmpty() && there.isEmpty()) {
      reader.note("There is no branch %s yet: nothing was recorded.".formatted(branch.name()));
    }
    commits.read(files.values(), reader::add);
    return reader.history();
  }

  /** The branch at the remote, or what is known of it. */
  private Optional<String> there(HistoryReader reader) throws InterruptedException {
    if (remote.isEmpty()) {
      return Optional.empty();
    }
    var unreachable = remote.get().fetch();
    if (unreachable.isPresent()) {
      reader.note(
          "%s cannot be reached, so what others recorded since the last time is missing: %s"
              .formatted(remote.get().address(), unreachable.get().text()));
    }
    return remote.get().known();
  }
}

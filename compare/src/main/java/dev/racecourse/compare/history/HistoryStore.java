package dev.racecourse.compare.history;

import dev.racecourse.compare.git.Repository;
import java.nio.file.Path;
import java.util.Optional;

/** Where a history is kept. Files are added to it, and never changed. */
public abstract sealed class HistoryStore permits DirectoryStore, BranchStore {

  /** The name of the picture that {@link #showBadge} leaves. */
  static final String BADGE = "badge.svg";

  /** A store in a directory, which is made when something is added. */
  public static HistoryStore directory(Path root) {
    return new DirectoryStore(root);
  }

  /**
   * A store on a branch that has no commit in common with any other.
   *
   * @param repository whose work tree and index are left alone; it may be bare
   * @param remote where the branch is shared, by name or address; empty if it is not
   */
  public static HistoryStore branch(Repository repository, String name, Optional<String> remote) {
    return new BranchStore(repository, name, remote);
  }

  /** Adds a run. Nothing happens if it is there already. */
  public void append(Run run) throws InterruptedException {
    add(HistoryFile.of(run));
  }

  /** Adds an event. Nothing happens if it is there already. */
  public void append(Event event) throws InterruptedException {
    add(HistoryFile.of(event));
  }

  /** All that is there. Of what is damaged, the notes tell. */
  public abstract History read() throws InterruptedException;

  /** Leaves a picture beside the history, in place of an earlier one. */
  public abstract void showBadge(String svg) throws InterruptedException;

  abstract void add(HistoryFile file) throws InterruptedException;
}

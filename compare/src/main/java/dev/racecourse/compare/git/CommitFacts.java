package dev.racecourse.compare.git;

import java.util.ArrayList;
import java.util.List;

/**
 * What is known of a commit without looking at its files.
 *
 * @param hash in full
 * @param tree hash of all its files
 * @param parents hashes of those it was made from; more than one if it is a merge
 * @param date when its author made it, such as 2026-11-30
 * @param subject the first line of its message, as someone wrote it
 */
public record CommitFacts(
    String hash, String tree, List<String> parents, String date, String subject) {

  /** How git is to print one: each field ends where no field can have a character. */
  static final String FORMAT = "%H%x00%T%x00%P%x00%as%x00%s";

  private static final int FIELDS = 5;

  /** Keeps its own copy of the parents. */
  public CommitFacts {
    parents = List.copyOf(parents);
  }

  /** Reads what git has printed in that format. */
  static List<CommitFacts> parse(String printed) {
    var fields = printed.split("\0", -1);
    var commits = new ArrayList<CommitFacts>();
    for (var i = 0; i + FIELDS <= fields.length; i += FIELDS) {
      var parents =
          fields[i + 2].isEmpty() ? List.<String>of() : List.of(fields[i + 2].split(" ", -1));
      commits.add(new CommitFacts(fields[i], fields[i + 1], parents, fields[i + 3], fields[i + 4]));
    }
    return commits;
  }

  /** The first digits of the hash, enough for a reader. */
  public String shortHash() {
    return hash.substring(0, 8);
  }

  /** Whether it was made from more than one commit. */
  public boolean isMerge() {
    return parents.size() > 1;
  }
}

package dev.racecourse.compare.history;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file in a commit.
 *
 * @param hash of its content
 */
record Blob(String hash, String path) {

  /** As {@code git ls-tree} prints it. */
  private static final Pattern LISTED = Pattern.compile("\\d+ blob (\\p{XDigit}+)\t(.*)");

  /** As {@code git diff-tree} prints it: modes and hashes before and after, then what happened. */
  private static final Pattern CHANGED =
      Pattern.compile(":\\d+ \\d+ \\p{XDigit}+ (\\p{XDigit}+) ([AM])\t(.*)");

  private static final String MODE = "100644";

  /** Reads a line of a list; empty if it is of no file. */
  static Optional<Blob> listed(String line) {
    var matcher = LISTED.matcher(line);
    return matcher.matches()
        ? Optional.of(new Blob(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  /**
   * A file that two commits do not have in common.
   *
   * @param isNew whether only the other has it
   */
  record Change(Blob blob, boolean isNew) {}

  /** Reads a line of a comparison; empty if it is of another file. */
  static Optional<Change> changed(String line) {
    var matcher = CHANGED.matcher(line);
    return matcher.matches() && HistoryFile.isOne(matcher.group(3))
        ? Optional.of(
            new Change(new Blob(matcher.group(1), matcher.group(3)), matcher.group(2).equals("A")))
        : Optional.empty();
  }

  /** The line by which {@code git update-index --index-info} adds it. */
  String added() {
    return "%s %s\t%s\n".formatted(MODE, hash, path);
  }
}

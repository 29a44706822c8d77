package dev.racecourse.compare.git;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the commits of a remote repository can be read. */
final class CommitPage {

  /** With what may stand before the host: who asks, and even a password. */
  private static final Pattern REMOTE =
      Pattern.compile(
          "(?:https?://(?:[^/@]*@)?|ssh://(?:[^/@]*@)?|[\\w.-]+@)"
              + "(?<host>[\\w.-]+)(?::\\d+(?=/))?[:/]+(?<path>[\\w./~-]+?)(?:\\.git)?/?");

  private CommitPage() {}

  /**
   * The page of a commit; empty if the remote is no host, but a folder for one.
   *
   * @param remote the URL of a repository, as git has it
   */
  static Optional<URI> of(String remote, String hash) {
    var matcher = REMOTE.matcher(remote);
    return matcher.matches()
        ? Optional.of(
            URI.create(
                "https://%s/%s/commit/%s"
                    .formatted(matcher.group("host"), matcher.group("path"), hash)))
        : Optional.empty();
  }
}

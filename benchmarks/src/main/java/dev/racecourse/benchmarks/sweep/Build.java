package dev.racecourse.benchmarks.sweep;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What this program was built from.
 *
 * @param commit the Git commit's id, or "unknown"
 * @param dirty whether there were changes that no commit has; null if the commit is unknown
 */
record Build(String commit, @Nullable Boolean dirty) {

  /** As the build recorded it. */
  static Build current() {
    try (var recorded = Build.class.getResourceAsStream("build.properties")) {
      return of(recorded);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a record; there is none if the build was not in a Git repository. */
  static Build of(@Nullable InputStream recorded) throws IOException {
    var properties = new Properties();
    if (recorded != null) {
      properties.load(recorded);
    }
    var commit = properties.getProperty("git.commit.id");
    return commit == null
        ? new Build("unknown", null)
        : new Build(commit, Boolean.valueOf(properties.getProperty("git.dirty")));
  }
}

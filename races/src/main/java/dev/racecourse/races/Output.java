package dev.racecourse.races;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The one folder that everything goes to.
 *
 * @param folder made when it is not there
 */
record Output(Path folder) {

  /** jcstress's pages. */
  Path pages() {
    return folder.resolve("index.html");
  }

  /** The verdict and every run. */
  Path results() {
    return folder.resolve("results.json");
  }

  /** The verdict for people, with plots. */
  Path report() {
    return folder.resolve("report.html");
  }

  /** The verdict for CI servers. */
  Path junit() {
    return folder.resolve("junit.xml");
  }

  /** What changed since another run. */
  Path diff() {
    return folder.resolve("diff.json");
  }

  /** Makes the folder. */
  void create() throws IOException {
    Files.createDirectories(folder);
  }
}

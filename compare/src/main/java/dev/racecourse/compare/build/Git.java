package dev.racecourse.compare.build;

import dev.racecourse.compare.process.SetupException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * The program git, run in a directory.
 *
 * @param environment variables besides those of compare
 */
record Git(Path directory, Map<String, String> environment) {

  /** Of {@code git rev-parse --local-env-vars} those that say where; settings are the user's. */
  private static final Set<String> PLACES =
      Set.of(
          "GIT_ALTERNATE_OBJECT_DIRECTORIES",
          "GIT_COMMON_DIR",
          "GIT_DIR",
          "GIT_GRAFT_FILE",
          "GIT_IMPLICIT_WORK_TREE",
          "GIT_INDEX_FILE",
          "GIT_OBJECT_DIRECTORY",
          "GIT_PREFIX",
          "GIT_REPLACE_REF_BASE",
          "GIT_SHALLOW_FILE",
          "GIT_WORK_TREE");

  /**
   * What git printed, and how it ended.
   *
   * @param text without its warnings; with all that it said if it failed
   */
  record Answer(int exit, String text) {
    boolean failed() {
      return exit != 0;
    }

    /** The error of a command that has failed, in git's own words. */
    SetupException failure(String... words) {
      return new SetupException(
          "`git %s` failed:\n  %s\nMend that, and run compare again. Nothing was measured."
              .formatted(String.join(" ", words), indented()));
    }

    /** The text, for the inside of a message. */
    String indented() {
      return text.replace("\n", "\n  ");
    }
  }

  /** Runs a git command to its end. */
  Answer run(String... words) throws InterruptedException {
    // A hook of the user's repository is not part of the commit.
    var command = new ArrayList<>(List.of("git", "-c", "core.hooksPath=/dev/null"));
    command.addAll(List.of(words));
    var builder = new ProcessBuilder(command).directory(directory.toFile());
    forgetPlaces(builder.environment());
    // To check out a partial clone is to fetch, and to fetch may be to ask for a password.
    builder.environment().put("GIT_TERMINAL_PROMPT", "0");
    builder.environment().putAll(environment);
    try {
      var process = builder.start();
      process.getOutputStream().close();
      // Both at a time: git waits for a reader of whichever pipe is full.
      var said = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
      var printed = text(process.getInputStream());
      var exit = process.waitFor();
      return new Answer(exit, (exit == 0 ? printed : said.join() + printed).strip());
    } catch (IOException | UncheckedIOException e) {
      throw new SetupException(
          "git cannot be run: %s.\n".formatted(e.getMessage())
              + "Install git, or give --base-jar and --head-jar. Nothing was measured.",
          e);
    }
  }

  /** Runs a git command that has no reason to fail, and returns what it printed. */
  String say(String... words) throws InterruptedException {
    var answer = run(words);
    if (answer.failed()) {
      throw answer.failure(words);
    }
    return answer.text;
  }

  /**
   * Removes the variables with which git tells a hook where its repository, index and objects are,
   * so that a process finds the repository around its directory instead. A compare that runs in a
   * hook inherits them.
   */
  static void forgetPlaces(Map<String, String> environment) {
    environment.keySet().removeAll(PLACES);
  }

  private static String text(InputStream stream) {
    try {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

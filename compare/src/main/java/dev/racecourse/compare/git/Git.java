package dev.racecourse.compare.git;

import dev.racecourse.compare.process.SetupException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * The program git, run in a directory.
 *
 * @param environment variables besides those of compare
 * @param consequence of a failure, the last sentence of its message
 */
public record Git(Path directory, Map<String, String> environment, String consequence) {

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

  /** A thread for each pipe: in a shared pool one pipe could wait for another that is full. */
  private static final Executor PIPES = pipe -> new Thread(pipe, "git").start();

  /** Git in a directory, for what is done before anything is measured. */
  static Git in(Path directory) {
    return new Git(directory, Map.of(), "Nothing was measured.");
  }

  /**
   * What git printed, and how it ended.
   *
   * @param text without its warnings; with all that it said if it failed
   */
  public record Answer(int exit, String text) {
    public boolean failed() {
      return exit != 0;
    }

    /** The text, for the inside of a message. */
    public String indented() {
      return text.replace("\n", "\n  ");
    }
  }

  /** Takes what git prints, as it prints it. */
  public interface Reader<T> {
    /** Reads to the end. */
    T read(InputStream printed) throws IOException;
  }

  /** The same git with more variables. */
  public Git with(Map<String, String> more) {
    var all = new HashMap<>(environment);
    all.putAll(more);
    return new Git(directory, all, consequence);
  }

  /** Runs a git command to its end. */
  public Answer run(String... words) throws InterruptedException {
    return answer(ended("", InputStream::readAllBytes, words));
  }

  /** Runs a git command that has no reason to fail, and returns what it printed. */
  public String say(String... words) throws InterruptedException {
    return feed("", words);
  }

  /** The same for a command that reads its input. */
  public String feed(String input, String... words) throws InterruptedException {
    var answer = answer(ended(input, InputStream::readAllBytes, words));
    if (answer.failed()) {
      throw failure(answer, words);
    }
    return answer.text;
  }

  /** The same for a command that prints much, or what is no text. */
  public <T> T stream(String input, Reader<T> reader, String... words) throws InterruptedException {
    var ended = ended(input, reader, words);
    if (ended.exit != 0) {
      throw failure(new Answer(ended.exit, ended.complaint.strip()), words);
    }
    return ended.read;
  }

  /** The error of a command that has failed, in git's own words. */
  SetupException failure(Answer answer, String... words) {
    return new SetupException(
        "`git %s` failed:\n  %s\nMend that, and run compare again. %s"
            .formatted(String.join(" ", words), answer.indented(), consequence));
  }

  /**
   * Removes the variables with which git tells a hook where its repository, index and objects are,
   * so that a process finds the repository around its directory instead. A compare that runs in a
   * hook inherits them.
   */
  public static void forgetPlaces(Map<String, String> environment) {
    environment.keySet().removeAll(PLACES);
  }

  private record Ended<T>(int exit, T read, String complaint) {}

  private static Answer answer(Ended<byte[]> ended) {
    var printed = new String(ended.read, StandardCharsets.UTF_8);
    return new Answer(ended.exit, (ended.exit == 0 ? printed : ended.complaint + printed).strip());
  }

  private <T> Ended<T> ended(String input, Reader<T> reader, String... words)
      throws InterruptedException {
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
      try {
        // All at a time: git waits for the other end of a pipe that is full or empty.
        PIPES.execute(() -> write(input, process));
        var said = CompletableFuture.supplyAsync(() -> complaint(process), PIPES);
        var read = reader.read(process.getInputStream());
        return new Ended<>(process.waitFor(), read, said.join());
      } finally {
        // A reader that gives up leaves git waiting.
        process.destroy();
      }
    } catch (IOException | UncheckedIOException e) {
      throw new SetupException(
          "git cannot be run: %s.\n".formatted(e.getMessage())
              + "Install git, or give --base-jar and --head-jar. "
              + consequence,
          e);
    }
  }

  private static void write(String input, Process process) {
    try (var stream = process.getOutputStream()) {
      stream.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // Git has ended before it has read everything. It says why.
    }
  }

  private static String complaint(Process process) {
    try {
      return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

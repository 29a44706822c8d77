package dev.racecourse.races;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import dev.racecourse.console.FileTree;
import dev.racecourse.races.run.Event;
import dev.racecourse.races.run.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The JVM in which the jcstress of a suite runs. It ends, with every JVM that it started, no later
 * than this is closed, or this process dies. Thread-safe: a thread of its own reads what the JVM
 * says and leaves it in a queue.
 */
final class HostJvm implements AutoCloseable {
  private static final String MAIN = "dev.racecourse.races.host.HostMain";

  /** Of a list of a hundred thousand tests. */
  private static final int LONGEST_LINE = 16 << 20;

  /** Stands for the end of all events. */
  private static final Optional<Event> END = Optional.empty();

  private final Process process;
  private final Path classes;
  private final LastWords words = new LastWords();
  private final LinkedBlockingQueue<Optional<Event>> events = new LinkedBlockingQueue<>();

  private HostJvm(Process process, Path classes) {
    this.process = process;
    this.classes = classes;
    var reader = new Thread(this::read, "events");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Starts it.
   *
   * @param directory that it works in
   */
  static HostJvm start(Suite suite, CommandLine line, Path directory) throws IOException {
    var classes = Files.createTempDirectory("races");
    try {
      HostClasses.copyTo(classes);
      return new HostJvm(process(suite, classes, line, directory), classes);
    } catch (IOException e) {
      FileTree.delete(classes);
      throw e;
    }
  }

  private static Process process(Suite suite, Path classes, CommandLine line, Path directory)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(suite.classPath() + System.getProperty("path.separator") + classes);
    command.add(MAIN);
    command.add(line.locking().name());
    command.addAll(line.words());
    return new ProcessBuilder(command)
        .directory(directory.toFile())
        .redirectErrorStream(true)
        .start();
  }

  /**
   * The next event; empty when there will be no more.
   *
   * @throws InterruptedException if this thread is interrupted meanwhile
   * @throws TimeoutException if there was none for so long
   */
  Optional<Event> next(Duration patience) throws InterruptedException, TimeoutException {
    var event = events.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
    if (event == null) {
      throw new TimeoutException();
    }
    if (event.isEmpty()) {
      events.add(END);
    }
    return event;
  }

  /** Has it keep what it has, and end. What it says until then can still be taken. */
  void stop() throws IOException {
    process.getOutputStream().close();
  }

  /** How it ended, for an error message: its exit code, and the last lines that were no events. */
  String end() throws InterruptedException {
    var exit = process.waitFor(1, TimeUnit.SECONDS) ? "with " + process.exitValue() : "still alive";
    return Stream.concat(Stream.of(exit), words.lines().stream()).collect(joining(" / "));
  }

  private void read() {
    try (var text = process.inputReader(UTF_8)) {
      var lines = new BoundedLines(text, LONGEST_LINE);
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        var event = Wire.event(line.get());
        if (event.isPresent()) {
          events.add(event);
        } else {
          words.add(line.get());
        }
      }
    } catch (IOException | UncheckedIOException e) {
      words.add(String.valueOf(e.getMessage()));
    } finally {
      events.add(END);
    }
  }

  @Override
  public void close() throws IOException {
    // Listed first: the children of a dead process are no longer its descendants.
    var descendants = process.descendants().toList();
    process.destroyForcibly();
    descendants.forEach(ProcessHandle::destroyForcibly);
    FileTree.delete(classes);
  }
}

package dev.racecourse.blog.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL server that flushes what it commits, which the usual one of the tests does not, and
 * that can be killed. It is started once.
 */
public final class FlushingPostgres {
  private static final Optional<FlushingPostgres> STARTED = begin();

  private final EmbeddedPostgres server;
  private final List<String> command;
  private final Path folder;

  private FlushingPostgres(EmbeddedPostgres server, Path folder) throws IOException {
    this.server = server;
    this.folder = folder;
    this.command = command(postmaster());
  }

  /** The server; skips the test if there is none. */
  public static FlushingPostgres running() {
    return STARTED.orElseThrow(StoreKind::withoutPostgres);
  }

  private static Optional<FlushingPostgres> begin() {
    try {
      var folder = Files.createTempDirectory("postgres");
      var builder = EmbeddedPostgres.builder().setDataDirectory(folder);
      var server = builder.setServerConfig("fsync", "on").start();
      return Optional.of(new FlushingPostgres(server, folder));
    } catch (IOException | IllegalStateException e) {
      System.err.println("PostgreSQL did not start: " + e.getMessage());
      return Optional.empty();
    }
  }

  /** As JDBC takes it. */
  public String url() {
    return server.getJdbcUrl("postgres", "postgres");
  }

  /** As {@code --store} takes it. */
  public String store() {
    return "postgres://postgres@localhost:%d/postgres".formatted(port());
  }

  public int port() {
    return server.getPort();
  }

  /** All its processes; the first is the parent of the others. */
  public List<ProcessHandle> processes() throws IOException {
    var postmaster = postmaster();
    return Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
  }

  /** SIGKILL for all its processes. */
  public void kill() throws Exception {
    var processes = processes();
    processes.forEach(ProcessHandle::destroyForcibly);
    for (var process : processes) {
      process.onExit().get(30, TimeUnit.SECONDS);
    }
  }

  /** Starts it again, on the same port; returns when it answers. */
  public void restart() throws Exception {
    var process = start();
    while (!answers()) {
      if (!process.isAlive()) {
        // One that the parent began last may still hold the memory that they shared.
        process = start();
      }
      Thread.sleep(10);
    }
  }

  private Process start() throws IOException {
    var builder = new ProcessBuilder(command);
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private boolean answers() {
    try (var connection = server.getPostgresDatabase().getConnection()) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  private ProcessHandle postmaster() throws IOException {
    try (var lines = Files.lines(folder.resolve("postmaster.pid"))) {
      return ProcessHandle.of(Long.parseLong(lines.findFirst().orElseThrow())).orElseThrow();
    }
  }

  /** PostgreSQL refuses to run as root, so it runs as nobody knows who. */
  private static List<String> command(ProcessHandle postmaster) {
    var command = new ArrayList<String>();
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(postmaster.info().command().orElseThrow());
    command.addAll(List.of(postmaster.info().arguments().orElseThrow()));
    return command;
  }
}

package dev.racecourse.blog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A blog in a process of its own, which can be killed. */
final class BlogProcess implements AutoCloseable {
  static final String PASSWORD = "a long sentence";
  private static final String LISTENING = "listening on ";

  private final Process process;
  private final URI uri;

  private BlogProcess(Process process, URI uri) {
    this.process = process;
    this.uri = uri;
  }

  /** Starts one on a free port; returns when it listens. */
  static BlogProcess start(String... args) throws IOException {
    var all = new ArrayList<>(List.of("--port", "0"));
    all.addAll(List.of(args));
    var process = begin(all.toArray(String[]::new));
    var line = process.inputReader(UTF_8).readLine();
    if (line == null) {
      throw new AssertionError(new String(process.getErrorStream().readAllBytes(), UTF_8));
    }
    return new BlogProcess(process, URI.create(line.substring(LISTENING.length())));
  }

  /** The command line, which may be wrong. */
  static Process begin(String... args) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<>(List.of(java, "-cp", System.getProperty("java.class.path")));
    // It starts sooner like this, and does not live long enough to gain from more.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.add(BlogMain.class.getName());
    command.addAll(List.of(args));
    var builder = new ProcessBuilder(command);
    builder.environment().put("BLOG_PASSWORD", PASSWORD);
    return builder.start();
  }

  URI uri() {
    return uri;
  }

  Process process() {
    return process;
  }

  /** SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** SIGTERM; returns when it has ended. */
  void stop() throws Exception {
    process.destroy();
    assertTrue(process.waitFor(Await.HANGS_AFTER_SECONDS, TimeUnit.SECONDS), "it does not stop");
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}

package dev.racecourse.races;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/** A stand-in for the host, for the beginning of a class path. */
final class FakeHost {
  /** Where its classes are in a folder; the file {@code out/how} says what it does. */
  static final String CLASSES = "fake";

  /** Works as its file says; two JVMs report unless it hangs or dies after the first. */
  private static final String SOURCE =
      """
      package dev.racecourse.races.host;

      import dev.racecourse.races.run.*;
      import java.nio.file.*;
      import java.util.*;

      public final class HostMain {
        public static void main(String[] args) throws Exception {
          var how = Files.readString(Path.of("how"));
          Files.writeString(Path.of("words"), String.join(" ", args));
          var test = "demo.Lost.Shipped";
          tell(new Event.Selected("0.16", 2, List.of(test)));
          tell(new Event.Graded(
              test, List.of(new Outcome("1, 1", Expectation.FORBIDDEN, 0, "lost"))));
          tell(new Event.Planned(2));
          report(test);
          if (how.equals("dies")) {
            System.err.println("oops");
            System.exit(1);
          }
          if (how.equals("hangs")) {
            var child = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(), "-cp",
                System.getProperty("java.class.path"), "dev.racecourse.races.host.Sleeper").start();
            Files.writeString(Path.of("pids"), ProcessHandle.current().pid() + " " + child.pid());
            while (System.in.read() >= 0) {}
            child.destroyForcibly();
            System.exit(1);
          }
          report(test);
          tell(new Event.Done());
        }

        static void report(String test) {
          var good = new Outcome("1, 2", Expectation.ACCEPTABLE, 50000, "in turn");
          tell(new Event.Reported(new Run(test, Status.NORMAL,
              new Run.Configuration("a JVM", List.of(), "unified", "LOCAL", 0), 1,
              List.of(good), List.of())));
        }

        static void tell(Event event) {
          System.out.println(Wire.line(event));
        }
      }

      class Sleeper {
        public static void main(String[] args) throws Exception {
          Thread.sleep(60000);
        }
      }
      """;

  private FakeHost() {}

  static void compile(Path folder) throws IOException {
    var source = Files.writeString(folder.resolve("HostMain.java"), SOURCE);
    Files.createDirectories(folder.resolve("out"));
    assertEquals(
        0,
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                OutputStream.nullOutputStream(),
                null,
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                folder.resolve(CLASSES).toString(),
                source.toString()));
  }
}

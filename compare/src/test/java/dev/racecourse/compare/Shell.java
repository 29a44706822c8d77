package dev.racecourse.compare;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs compare as the shell does, and keeps what it says. */
record Shell(int exit, String out, String err) {

  static Shell compare(Path here, String... args) {
    var out = new StringWriter();
    var err = new ByteArrayOutputStream();
    var exit =
        CompareMain.run(here, new PrintWriter(out, true), new PrintStream(err, true, UTF_8), args);
    return new Shell(exit, out.toString(), err.toString(UTF_8));
  }

  /**
   * Compares the tag {@code old} with HEAD, by the one benchmark that serves, at one thread.
   *
   * @param folder for cache and run
   * @param build what leaves the jars
   */
  static Shell compareWithOld(Path repository, Path folder, String build, String... more) {
    var arguments = new ArrayList<String>(List.of("old", "HEAD", "--build", build));
    arguments.addAll(List.of("--cache", folder.resolve("cache").toString()));
    arguments.addAll(List.of("--output", folder.resolve("run").toString()));
    arguments.addAll(List.of("--cells", "Serving", "-t", "1"));
    arguments.addAll(List.of(more));
    return compare(repository, arguments.toArray(String[]::new));
  }
}

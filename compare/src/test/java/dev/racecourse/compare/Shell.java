package dev.racecourse.compare;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/** Runs compare as the shell does, and keeps what it says. */
record Shell(int exit, String out, String err) {

  static Shell compare(Path here, String... args) {
    var out = new StringWriter();
    var err = new StringWriter();
    var exit = CompareMain.run(here, new PrintWriter(out, true), new PrintWriter(err, true), args);
    return new Shell(exit, out.toString(), err.toString());
  }
}

package dev.racecourse.benchmarks.sweep;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.racecourse.console.AtomicFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;

/** A file of results in one of JMH's formats. */
record ResultFile(Path path, ResultFormatType format) {

  void write(Collection<RunResult> results) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new PrintStream(bytes, false, UTF_8);
    ResultFormatFactory.getInstance(format, out).writeOut(results);
    out.flush();
    new AtomicFile(path).write(bytes.toByteArray());
  }
}

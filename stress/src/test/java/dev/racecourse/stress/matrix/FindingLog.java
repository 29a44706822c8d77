package dev.racecourse.stress.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The findings so far, a line of JSON each: hours of work that an interruption must not lose. */
final class FindingLog {
  private static final JsonMapper JSON = new JsonMapper();

  private final Path file;

  FindingLog(Path file) {
    this.file = file;
  }

  List<Finding> read() throws IOException {
    var findings = new ArrayList<Finding>();
    if (Files.exists(file)) {
      for (var line : Files.readAllLines(file)) {
        findings.add(JSON.readValue(line, Finding.class));
      }
    }
    return findings;
  }

  void append(List<Finding> findings) throws IOException {
    var lines = findings.stream().map(JSON::writeValueAsString).toList();
    Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}

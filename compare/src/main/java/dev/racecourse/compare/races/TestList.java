package dev.racecourse.compare.races;

import dev.racecourse.console.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipFile;

/**
 * The race tests in a jar, and how they grade what they see. jcstress lists both when the tests are
 * compiled, and grades by that list when they run, so it tells the truth without running them.
 *
 * @param gradings by test
 */
public record TestList(SortedMap<TestName, Grading> gradings) {

  private static final String ENTRY = "META-INF/TestList";

  /** Keeps its own copy of {@code gradings}. */
  public TestList {
    gradings = Collections.unmodifiableSortedMap(new TreeMap<>(gradings));
  }

  /**
   * Reads the list in a jar.
   *
   * @throws IOException if there is none, or none that jcstress 0.16 could have written
   */
  public static TestList of(Path jar) throws IOException {
    try (var zip = new ZipFile(jar.toFile())) {
      var entry = zip.getEntry(ENTRY);
      if (entry == null) {
        throw new IOException("there is no " + ENTRY);
      }
      try (var bytes = zip.getInputStream(entry)) {
        return parse(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new IOException("the race tests in %s: %s".formatted(jar, Reason.of(e)), e);
    }
  }

  private static TestList parse(String text) throws IOException {
    var gradings = new TreeMap<TestName, Grading>();
    for (var line : text.lines().toList()) {
      var test = ListedTest.parse(line);
      gradings.put(test.name(), test.grading());
    }
    return new TestList(gradings);
  }

  /** How a test grades; empty if it is not in the jar. */
  Optional<Grading> find(TestName test) {
    return Optional.ofNullable(gradings.get(test));
  }
}

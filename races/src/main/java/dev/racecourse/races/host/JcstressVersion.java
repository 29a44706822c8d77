package dev.racecourse.races.host;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.collectors.InProcessCollector;
import org.openjdk.jcstress.infra.grading.GradingResult;
import org.openjdk.jcstress.infra.grading.HTMLReportPrinter;
import org.openjdk.jcstress.infra.grading.TestGrading;
import org.openjdk.jcstress.vm.VMSupport;

/** What differs between the versions of jcstress. This is compiled against the newest. */
final class JcstressVersion {
  private static final String POM =
      "/META-INF/maven/org.openjdk.jcstress/jcstress-core/pom.properties";

  private JcstressVersion() {}

  /** The version, such as 0.16; empty if the jar of the suite does not say. */
  static String read() {
    var properties = new Properties();
    try (var in = Options.class.getResourceAsStream(POM)) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      return "";
    }
    return properties.getProperty("version", "");
  }

  /** How many times the forks of such a JVM are run: since 0.15 more with a random seed. */
  static int multiplier(VMSupport.Config jvm, Options options) {
    try {
      return jvm.stress() ? options.getForksStressMultiplier() : 1;
    } catch (NoSuchMethodError e) {
      return 1;
    }
  }

  /** The graded outcomes: since 0.15 a map, a list before. */
  static Collection<GradingResult> outcomes(TestGrading grading) {
    try {
      var field = TestGrading.class.getField("gradingResults").get(grading);
      var values = field instanceof Map<?, ?> map ? map.values() : (Collection<?>) field;
      return values.stream().map(GradingResult.class::cast).toList();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("an unknown version of jcstress", e);
    }
  }

  /** Writes jcstress's pages; since 0.12 it can be told where to say so. */
  static void printPages(Options options, InProcessCollector collected) throws IOException {
    try (var nowhere = new PrintStream(PrintStream.nullOutputStream())) {
      printPages(options, collected, nowhere);
    }
  }

  private static void printPages(Options options, InProcessCollector collected, PrintStream nowhere)
      throws IOException {
    try {
      new HTMLReportPrinter(options, collected, nowhere).work();
    } catch (NoSuchMethodError e) {
      try {
        HTMLReportPrinter.class
            .getConstructor(Options.class, InProcessCollector.class)
            .newInstance(options, collected)
            .work();
      } catch (ReflectiveOperationException unknown) {
        throw new IOException("this version of jcstress writes no pages", unknown);
      }
    }
  }
}

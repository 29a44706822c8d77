package dev.racecourse.races;

import dev.racecourse.console.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/**
 * A jcstress suite: tests, and the jcstress that runs them.
 *
 * @param name for the user
 * @param classPath where the JVM finds it
 */
record Suite(String name, String classPath) {
  private static final String TESTS = "META-INF/TestList";
  private static final String JCSTRESS = "org/openjdk/jcstress/Main.class";

  /** The suite that this very JVM was started with. */
  static Suite ofThisProcess() {
    return new Suite("this jar", System.getProperty("java.class.path"));
  }

  /**
   * The suite in a jar.
   *
   * @throws Refused if it is no jar, or has no tests, or no jcstress to run them
   */
  static Suite of(Path jar) throws Refused {
    if (!Files.isReadable(jar)) {
      throw new Refused("there is no file " + jar + " that can be read");
    }
    try (var zip = new JarFile(jar.toFile())) {
      if (zip.getEntry(TESTS) == null) {
        throw new Refused(
            jar + " has no " + TESTS + ": it was built without jcstress's annotation processor");
      }
      if (zip.getEntry(JCSTRESS) == null && !hasClassPath(zip)) {
        throw new Refused(
            jar + " has tests, but no jcstress to run them; give the jar that holds both");
      }
    } catch (IOException e) {
      throw new Refused(jar + " is no jar: " + Reason.of(e));
    }
    return new Suite(jar.toString(), jar.toAbsolutePath().toString());
  }

  private static boolean hasClassPath(JarFile jar) throws IOException {
    var manifest = jar.getManifest();
    return manifest != null && manifest.getMainAttributes().containsKey(Attributes.Name.CLASS_PATH);
  }
}

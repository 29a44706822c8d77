package dev.racecourse.compare.build;

import dev.racecourse.compare.process.SetupException;
import dev.racecourse.console.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * What a jar does to a program, apart from when and from what commit it was built: the digests of
 * all classes, without the numbers of their lines, and of everything that they may read, which is
 * all but what builds stamp.
 *
 * @param digests by the name of the entry
 */
public record JarContent(SortedMap<String, String> digests) {

  /** The manifest and signatures, what Maven leaves, and what its usual plugins write. */
  private static final Pattern STAMPED =
      Pattern.compile(
          "META-INF/(MANIFEST\\.MF|[^/]+\\.(SF|RSA|DSA|EC)|INDEX\\.LIST|maven/.*"
              + "|build-info\\.properties)|(.*/)?git\\.properties");

  /**
   * Reads a jar.
   *
   * @throws SetupException if it is none
   */
  public static JarContent of(Path jar) {
    var digests = new TreeMap<String, String>();
    try (var zip = new ZipFile(jar.toFile())) {
      for (var entry : zip.stream().filter(entry -> matters(entry.getName())).toList()) {
        try (var bytes = zip.getInputStream(entry)) {
          digests.put(entry.getName(), digest(entry.getName(), bytes.readAllBytes()));
        }
      }
    } catch (IOException e) {
      throw new SetupException(
          "%s is no jar: %s.\nName another, or build it again. Nothing was measured."
              .formatted(jar, Reason.of(e)),
          e);
    }
    return new JarContent(digests);
  }

  /**
   * The digests of a class and of those nested in it.
   *
   * @param name as in Java, where a class nested in another follows a dot, too
   */
  public SortedMap<String, String> ofClass(String name) {
    var path = name.replace('.', '/');
    while (!digests.containsKey(path + ".class") && path.contains("/")) {
      path = path.replaceFirst("/(?=[^/]*$)", "\\$");
    }
    var itself = Pattern.compile(Pattern.quote(path) + "(\\$.*)?\\.class");
    var found = new TreeMap<>(digests);
    found.keySet().removeIf(entry -> !itself.matcher(entry).matches());
    return found;
  }

  /** One digest of some classes and of those nested in them; empty if none of them is here. */
  public Optional<String> digestOf(Collection<String> classes) {
    var found = new TreeMap<String, String>();
    classes.forEach(name -> found.putAll(ofClass(name)));
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(Digest.of(found.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static String digest(String entry, byte[] bytes) {
    return Digest.of(entry.endsWith(".class") ? LineNumbers.removedFrom(bytes) : bytes);
  }

  private static boolean matters(String entry) {
    return !entry.endsWith("/") && !STAMPED.matcher(entry).matches();
  }
}

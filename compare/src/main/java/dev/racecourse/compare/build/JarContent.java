package dev.racecourse.compare.build;

import dev.racecourse.compare.process.SetupException;
import dev.racecourse.console.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * What a jar, with all that its {@code Class-Path} reaches, does to a program, apart from when and
 * from what commit it was built: the digests of all classes, without the numbers of their lines,
 * and of everything that they may read, which is all but what builds stamp.
 *
 * @param digests by the name of the entry; of a resource that is there more than once, all of them
 */
public record JarContent(SortedMap<String, String> digests) {

  /** The manifest and signatures, what Maven leaves, and what its usual plugins write. */
  private static final Pattern STAMPED =
      Pattern.compile(
          "META-INF/(MANIFEST\\.MF|[^/]+\\.(SF|RSA|DSA|EC)|INDEX\\.LIST|maven/.*"
              + "|build-info\\.properties)|(.*/)?git\\.properties");

  /**
   * The digests of the entries of libraries, by the digest of the whole library. Both sides reach
   * mostly the same ones, and to look into their classes takes far longer than to read them.
   */
  private static final Map<String, SortedMap<String, String>> LIBRARIES = new ConcurrentHashMap<>();

  /**
   * Reads a jar and what it reaches.
   *
   * @throws SetupException if it is none
   */
  public static JarContent of(Path jar) {
    var digests = new TreeMap<String, String>();
    try {
      add(inJar(jar), digests);
      for (var entry : ClassPath.of(jar).reached()) {
        add(
            Files.isDirectory(entry)
                ? inFolder(new ClassFolder(entry, jar.toRealPath()))
                : inLibrary(entry),
            digests);
      }
    } catch (IOException e) {
      throw new SetupException(
          "%s is no jar: %s.\nName another, or build it again. Nothing was measured."
              .formatted(jar, Reason.of(e)),
          e);
    }
    return new JarContent(digests);
  }

  private static SortedMap<String, String> inJar(Path jar) throws IOException {
    var digests = new TreeMap<String, String>();
    try (var zip = new ZipFile(jar.toFile())) {
      for (var entry : zip.stream().filter(entry -> matters(entry.getName())).toList()) {
        try (var bytes = zip.getInputStream(entry)) {
          digests.put(entry.getName(), digest(entry.getName(), bytes.readAllBytes()));
        }
      }
    }
    return digests;
  }

  private static SortedMap<String, String> inFolder(ClassFolder folder) throws IOException {
    var digests = new TreeMap<String, String>();
    for (var file : folder.files().entrySet()) {
      if (matters(file.getKey())) {
        digests.put(file.getKey(), digest(file.getKey(), Files.readAllBytes(file.getValue())));
      }
    }
    return digests;
  }

  private static SortedMap<String, String> inLibrary(Path jar) throws IOException {
    var key = Digest.of(Files.readAllBytes(jar));
    var known = LIBRARIES.get(key);
    if (known != null) {
      return known;
    }
    SortedMap<String, String> digests;
    try {
      digests = inJar(jar);
    } catch (ZipException e) {
      // A JVM passes over what is no jar.
      digests = new TreeMap<>();
    }
    LIBRARIES.put(key, digests);
    return digests;
  }

  private static boolean matters(String entry) {
    return !entry.endsWith("/") && !STAMPED.matcher(entry).matches();
  }

  private static String digest(String entry, byte[] bytes) {
    return Digest.of(entry.endsWith(".class") ? LineNumbers.removedFrom(bytes) : bytes);
  }

  /** Of a class, a program gets the first; of a resource, it may ask for all. */
  private static void add(SortedMap<String, String> entries, SortedMap<String, String> digests) {
    entries.forEach(
        (name, digest) ->
            digests.merge(
                name,
                digest,
                (first, next) -> name.endsWith(".class") ? first : first + " " + next));
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
}

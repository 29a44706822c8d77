package dev.racecourse.compare.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** The digests of what is in a jar or in a folder, by name, without what builds stamp. */
final class EntryDigests {

  /** The manifest and signatures, what Maven leaves, and what its usual plugins write. */
  private static final Pattern STAMPED =
      Pattern.compile(
          "META-INF/(MANIFEST\\.MF|[^/]+\\.(SF|RSA|DSA|EC)|INDEX\\.LIST|maven/.*"
              + "|build-info\\.properties)|(.*/)?git\\.properties");

  private EntryDigests() {}

  /** Throws a {@link java.util.zip.ZipException} if it is no jar. */
  static SortedMap<String, String> ofJar(Path jar) throws IOException {
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

  static SortedMap<String, String> ofFolder(ClassFolder folder) throws IOException {
    var digests = new TreeMap<String, String>();
    for (var file : folder.files().entrySet()) {
      if (matters(file.getKey())) {
        digests.put(file.getKey(), digest(file.getKey(), Files.readAllBytes(file.getValue())));
      }
    }
    return digests;
  }

  private static String digest(String entry, byte[] bytes) {
    return Digest.of(entry.endsWith(".class") ? LineNumbers.removedFrom(bytes) : bytes);
  }

  private static boolean matters(String entry) {
    return !entry.endsWith("/") && !STAMPED.matcher(entry).matches();
  }
}

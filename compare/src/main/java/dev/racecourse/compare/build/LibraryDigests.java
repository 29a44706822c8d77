package dev.racecourse.compare.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipException;

/**
 * The digests of jars that another jar reaches. Both sides reach mostly the same ones, and to look
 * into their classes takes far longer than to read them.
 */
final class LibraryDigests {

  /** By the digest of the whole jar. */
  private static final Map<String, SortedMap<String, String>> KNOWN = new ConcurrentHashMap<>();

  private LibraryDigests() {}

  /** The digests of the entries; empty if it is no jar, as a JVM passes over it. */
  static SortedMap<String, String> of(Path jar) throws IOException {
    var key = Digest.of(Files.readAllBytes(jar));
    var known = KNOWN.get(key);
    if (known != null) {
      return known;
    }
    var digests = read(jar);
    KNOWN.put(key, digests);
    return digests;
  }

  private static SortedMap<String, String> read(Path jar) throws IOException {
    try {
      return EntryDigests.ofJar(jar);
    } catch (ZipException e) {
      return new TreeMap<>();
    }
  }
}

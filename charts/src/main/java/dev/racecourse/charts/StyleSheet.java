package dev.racecourse.charts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** How all pages look, in both themes, on a telephone and on paper. */
record StyleSheet(String text) {

  static StyleSheet load() {
    try (var file = StyleSheet.class.getResourceAsStream("page.css")) {
      var bytes = Objects.requireNonNull(file, "page.css is missing in this jar").readAllBytes();
      return new StyleSheet(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A content security policy that allows this style sheet, and nothing else. */
  String policy() {
    return "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
        .formatted(digest());
  }

  private String digest() {
    try {
      var sha = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(sha);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}

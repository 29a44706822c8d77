package dev.racecourse.blog.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The secret that names a session: 32 random bytes in base64url, held by the client alone. The
 * store keeps its {@linkplain #key digest}, so that a dump of the store opens no session (OWASP
 * ASVS 5.0, 7.2.3 and 6.5.2).
 *
 * @param text 43 characters of base64url
 */
public record SessionToken(String text) {
  private static final int BYTES = 32;
  private static final int LENGTH = 43;

  /** Refuses text that no server could have issued. */
  public SessionToken {
    if (!isShaped(text)) {
      throw new IllegalArgumentException("a session token is 43 characters of base64url");
    }
  }

  /** A source of fresh tokens. Thread-safe as {@link SecureRandom} is. */
  public static Supplier<SessionToken> source(SecureRandom random) {
    return () -> {
      var bytes = new byte[BYTES];
      random.nextBytes(bytes);
      return new SessionToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    };
  }

  /** The token in text that a client sent, if it has a token's shape. */
  public static Optional<SessionToken> parse(String text) {
    return isShaped(text) ? Optional.of(new SessionToken(text)) : Optional.empty();
  }

  private static boolean isShaped(String text) {
    if (text.length() != LENGTH) {
      return false;
    }
    for (var i = 0; i < LENGTH; i++) {
      if (!isBase64Url(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBase64Url(char c) {
    return (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_';
  }

  /** The key by which the store finds the session. */
  public SessionKey key() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return SessionKey.of(digest.digest(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Hides the secret, so that it reaches no log. */
  @Override
  public String toString() {
    return "SessionToken[...]";
  }
}

package dev.racecourse.blog.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTokenTest {

  @Test
  void tokensAreAllDifferentAndSoAreTheirKeys() {
    var tokens = Stream.generate(SessionToken.source(new SecureRandom())).limit(10_000).toList();
    assertEquals(10_000, new HashSet<>(tokens).size());
    assertEquals(10_000, new HashSet<>(tokens.stream().map(SessionToken::key).toList()).size());
  }

  /** The digest of 43 letters A, by {@code printf 'A%.0s' {1..43} | sha256sum}. */
  @Test
  void theKeyIsTheSha256OfTheText() {
    var key = new SessionToken("A".repeat(43)).key();
    assertEquals(
        "0f007385b6f9d4b7eeb2748605afe1a984a0a3bfa3f014d09e2a784ce9e5cd1a",
        "%016x%016x%016x%016x".formatted(key.word0(), key.word1(), key.word2(), key.word3()));
  }

  @Test
  void aTokenIsNotInItsText() {
    var token = new SessionToken("A".repeat(43));
    assertFalse(token.toString().contains("AAA"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "a b"})
  void whatIsNoTokenIsNotParsed(String text) {
    assertTrue(SessionToken.parse(text).isEmpty());
  }
}

package dev.racecourse.blog;

import java.nio.file.Path;

/** Which clients can reach the blog, and what keeps passwords and sessions secret on the way. */
public sealed interface Exposure {

  /** Plain HTTP, for clients on the same machine. */
  record Loopback() implements Exposure {}

  /**
   * HTTPS.
   *
   * @param keystore a PKCS #12 file with the server's key and certificate chain
   * @param password what opens it
   */
  record Tls(Path keystore, String password) implements Exposure {
    /** Hides the password, so that it reaches no log. */
    @Override
    public String toString() {
      return "Tls[" + keystore + "]";
    }
  }

  /**
   * Plain HTTP from a proxy that speaks HTTPS with the clients, keeps everyone else away, and ends
   * X-Forwarded-For with the client's address.
   */
  record BehindProxy() implements Exposure {}
}

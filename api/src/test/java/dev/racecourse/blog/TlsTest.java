package dev.racecourse.blog;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The blog over HTTPS. */
class TlsTest {
  private static final String PASSWORD = "a long sentence";
  private static final String ANN = "{\"username\":\"ann\",\"password\":\"a long sentence\"}";

  @TempDir static Path folder;
  private static Path keystore;

  @BeforeAll
  static void makeCertificate() throws Exception {
    keystore = folder.resolve("keystore.p12");
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var process =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "blog",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                keystore.toString(),
                "-storepass",
                PASSWORD)
            .inheritIO()
            .start();
    assertEquals(0, process.waitFor());
  }

  @Test
  void theCookieIsBoundToTheHostAndToHttps() throws Exception {
    try (var server = start(keystore, PASSWORD)) {
      assertEquals("https", server.uri().getScheme());
      var blog = new BlogClient(server.uri(), trust(keystore));
      blog.send("POST", "/users", "", ANN);
      var login = blog.send("POST", "/login", "", ANN, "Origin", server.uri().toString());
      assertEquals(200, login.status());
      assertTrue(
          login
              .header("Set-Cookie")
              .matches(
                  "__Host-session=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Strict; Secure"));
      assertTrue(login.header("Strict-Transport-Security").startsWith("max-age="));
      assertEquals(200, blog.send("GET", "/session", login.cookie(), "").status());
      var plain = login.cookie().replace("__Host-", "");
      assertEquals(401, blog.send("GET", "/session", plain, "").status());
      var logout = blog.send("POST", "/logout", login.cookie(), "").header("Set-Cookie");
      assertTrue(logout.startsWith("__Host-session=; ") && logout.contains("Secure"), logout);
    }
  }

  @Test
  void evenWhatTheParserRefusesSaysHttpsOnly() throws Exception {
    try (var server = start(keystore, PASSWORD);
        var socket =
            trust(keystore)
                .getSocketFactory()
                .createSocket(server.uri().getHost(), server.uri().getPort())) {
      socket.getOutputStream().write("GET /%ZZ HTTP/1.1\r\n\r\n".getBytes(US_ASCII));
      var refusal = new String(socket.getInputStream().readAllBytes(), US_ASCII);
      assertTrue(refusal.startsWith("HTTP/1.1 400 "), refusal);
      assertTrue(refusal.contains("Strict-Transport-Security: max-age=31536000"), refusal);
    }
  }

  @Test
  void aHandshakeThatFailsDoesNotCountAsAConnection() throws Exception {
    try (var server = start(keystore, PASSWORD)) {
      try (var socket = new Socket(server.uri().getHost(), server.uri().getPort())) {
        socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(US_ASCII));
        socket.getInputStream().readAllBytes();
      }
      var operator = new Operator(server.adminUri());
      Await.until(
          "no connection is open",
          () -> operator.metrics().contains("\nhttp_server_connections 0.0\n"));
    }
  }

  @Test
  void aKeystoreThatCannotBeOpenedIsNamed() throws IOException {
    var missing = folder.resolve("missing.p12");
    assertRefuses(missing, PASSWORD, "missing.p12");
    assertRefuses(keystore, "wrong", "password");
    var garbage = Files.writeString(folder.resolve("garbage.p12"), "garbage");
    assertRefuses(garbage, PASSWORD, "garbage.p12");
  }

  @Test
  void aKeystoreWithoutAKeyIsRefused() throws Exception {
    var certificates = KeyStore.getInstance("PKCS12");
    certificates.load(null, null);
    var own = KeyStore.getInstance(keystore.toFile(), PASSWORD.toCharArray());
    certificates.setCertificateEntry("blog", own.getCertificate("blog"));
    var keyless = folder.resolve("keyless.p12");
    try (var file = Files.newOutputStream(keyless)) {
      certificates.store(file, PASSWORD.toCharArray());
    }
    assertRefuses(keyless, PASSWORD, "keyless.p12 holds no private key");
  }

  @Test
  void aKeyWithAPasswordOfItsOwnIsRefused() throws Exception {
    var own = KeyStore.getInstance(keystore.toFile(), PASSWORD.toCharArray());
    var key = own.getKey("blog", PASSWORD.toCharArray());
    own.setKeyEntry("blog", key, "another".toCharArray(), own.getCertificateChain("blog"));
    var locked = folder.resolve("locked.p12");
    try (var file = Files.newOutputStream(locked)) {
      own.store(file, PASSWORD.toCharArray());
    }
    assertRefuses(locked, PASSWORD, "locked.p12");
  }

  private static void assertRefuses(Path keystore, String password, String word) {
    var refusal =
        assertThrows(IllegalArgumentException.class, () -> start(keystore, password).close());
    assertTrue(refusal.toString().contains(word), refusal.toString());
  }

  private static WatchedBlog start(Path keystore, String password) {
    return WatchedBlog.start(TestOptions.exposed(new Exposure.Tls(keystore, password)));
  }

  private static SSLContext trust(Path keystore) throws GeneralSecurityException, IOException {
    var trusted = KeyStore.getInstance(keystore.toFile(), PASSWORD.toCharArray());
    var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    var context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }
}

package dev.racecourse.blog;

import dev.racecourse.blog.http.BehindProxy;
import dev.racecourse.blog.limits.ConnectionLimit;
import dev.racecourse.blog.limits.TimedConnections;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.util.Collections;
import org.eclipse.jetty.http.HttpCompliance.Violation;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.HostPort;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** The sockets that a blog listens on. */
final class Connectors {
  /** Below the smallest hard limit of files in use, 4096: the rest is for files and the admin. */
  private static final int MOST_CONNECTIONS = 4000;

  private static final int MOST_SELECTORS = 64;

  private Connectors() {}

  /** Where the blog is served. */
  static ServerConnector blog(Server jetty, BlogOptions options) {
    var connector = listen(connector(jetty, options.exposure()), options.address());
    if (options.exposure() instanceof Exposure.BehindProxy) {
      ConnectionLimit.ofProxy(connector, MOST_CONNECTIONS);
    } else {
      ConnectionLimit.betweenClients(connector, MOST_CONNECTIONS);
    }
    return connector;
  }

  /** How the blog speaks HTTP where there is no socket. */
  static ConnectionFactory inMemory() {
    return new TimedConnections(configuration());
  }

  /** Where health and metrics are. */
  static ServerConnector admin(Server jetty, BlogOptions options) {
    var http = new TimedConnections(configuration());
    // One thread, which both accepts and serves, is enough for an operator.
    return listen(new ServerConnector(jetty, 0, 1, http), options.admin());
  }

  /** Scheme, host and port of a connector that listens. */
  static URI uri(ServerConnector connector) {
    var scheme =
        connector.getConnectionFactory(SslConnectionFactory.class) == null ? "http" : "https";
    return URI.create(
        scheme
            + "://"
            + HostPort.normalizeHost(connector.getHost())
            + ":"
            + connector.getLocalPort());
  }

  private static ServerConnector connector(Server jetty, Exposure exposure) {
    var config = configuration();
    var http = new TimedConnections(config);
    if (exposure instanceof Exposure.Tls tls) {
      // One certificate, so its name need not be checked against each request's Host.
      config.addCustomizer(new SecureRequestCustomizer(false));
      return new ServerConnector(
          jetty,
          1,
          selectors(),
          new SslConnectionFactory(certificate(tls), http.getProtocol()),
          http);
    }
    if (exposure instanceof Exposure.BehindProxy) {
      config.addCustomizer(new BehindProxy());
    }
    return new ServerConnector(jetty, 1, selectors(), http);
  }

  /**
   * One a core, so that requests overlap. Jetty takes half as many: one on two cores, which serves
   * one request at a time. Each takes a thread of the pool of 200 for good.
   */
  private static int selectors() {
    return Math.min(Runtime.getRuntime().availableProcessors(), MOST_SELECTORS);
  }

  private static HttpConfiguration configuration() {
    var config = new HttpConfiguration();
    config.setSendServerVersion(false);
    // Without it a connection takes one token for another that differs in case only.
    config.setHeaderCacheCaseSensitive(true);
    // RFC 9112, section 3.2.2: what counts is the host of the target, and Host only without one.
    config.setHttpCompliance(
        config.getHttpCompliance().with("target before Host", Violation.MISMATCHED_AUTHORITY));
    return config;
  }

  private static SslContextFactory.Server certificate(Exposure.Tls tls) {
    var certificate = new SslContextFactory.Server();
    certificate.setKeyStore(open(tls));
    certificate.setKeyStorePassword(tls.password());
    return certificate;
  }

  private static KeyStore open(Exposure.Tls tls) {
    try (var file = Files.newInputStream(tls.keystore())) {
      var keystore = KeyStore.getInstance("PKCS12");
      keystore.load(file, tls.password().toCharArray());
      if (!hasPrivateKey(keystore, tls.password().toCharArray())) {
        throw new IllegalArgumentException(tls.keystore() + " holds no private key");
      }
      return keystore;
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException("there is no file " + tls.keystore(), e);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalArgumentException(
          tls.keystore() + " is no PKCS #12 file that this password opens", e);
    }
  }

  private static boolean hasPrivateKey(KeyStore keystore, char[] password)
      throws GeneralSecurityException {
    for (var alias : Collections.list(keystore.aliases())) {
      if (keystore.getKey(alias, password) instanceof PrivateKey) {
        return true;
      }
    }
    return false;
  }

  private static ServerConnector listen(ServerConnector connector, InetSocketAddress address) {
    connector.setHost(address.getAddress().getHostAddress());
    connector.setPort(address.getPort());
    return connector;
  }
}

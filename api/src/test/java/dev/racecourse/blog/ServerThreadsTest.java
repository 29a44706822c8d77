package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.racecourse.blog.account.Accounts;
import org.eclipse.jetty.util.VirtualThreads;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class ServerThreadsTest {
  private static final BlogOptions VIRTUAL = BlogOptions.DEFAULT.on(ServerThreads.VIRTUAL);

  @Test
  void servesOnVirtualThreads() throws Exception {
    Assumptions.assumeTrue(VirtualThreads.areSupported(), "this Java has virtual threads");
    try (var server = BlogServer.start(VIRTUAL, Accounts.inMemory())) {
      var blog = new BlogClient(server.uri());
      var cookie = blog.login("ann");
      assertEquals(
          201, blog.send("POST", "/posts", cookie, "{\"title\":\"a\",\"body\":\"b\"}").status());
    }
  }

  @Test
  void saysWhyThereAreNone() {
    Assumptions.assumeFalse(VirtualThreads.areSupported(), "this Java has virtual threads");
    var accounts = Accounts.inMemory();
    var thrown =
        assertThrows(IllegalArgumentException.class, () -> BlogServer.start(VIRTUAL, accounts));
    assertEquals("virtual threads need Java 21 or newer, this is 17", thrown.getMessage());
  }
}

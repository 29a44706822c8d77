package dev.racecourse.charts;

import dev.racecourse.charts.Browser.Theme;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Draws a picture for the README: of the upper part of a page. Not run unless it is asked for by
 * its name; CONTRIBUTING.md has the command.
 */
class Pictures {

  private static final int WIDTH = 900;

  /** What a README shows without being long to load, in bytes. */
  private static final int LARGEST = 100_000;

  @Test
  @EnabledIfSystemProperty(named = "page", matches = ".+", disabledReason = "there is no -Dpage")
  void drawsTheUpperPart() throws IOException {
    var page = Path.of(System.getProperty("page")).toAbsolutePath();
    var picture = Path.of(System.getProperty("picture")).toAbsolutePath();
    var height = Integer.getInteger("height", WIDTH);
    try (var browser = Browser.findOrSkip()) {
      browser.open(page, Theme.light, WIDTH);
      var whole = ImageIO.read(new ByteArrayInputStream(browser.picture()));
      var part = whole.getSubimage(0, 0, WIDTH, Math.min(height, whole.getHeight()));
      var png = new ByteArrayOutputStream();
      ImageIO.write(part, "png", png);
      if (png.size() > LARGEST) {
        throw new IOException(
            "%s has %,d bytes; give a smaller -Dheight".formatted(picture, png.size()));
      }
      Files.write(picture, png.toByteArray());
    }
  }
}

package dev.racecourse.charts;

import dev.racecourse.charts.markup.Element;
import dev.racecourse.charts.markup.Node;
import dev.racecourse.charts.markup.Text;
import dev.racecourse.charts.plot.Tone;
import java.net.URI;
import java.util.Set;

/** What is written in one way: plain, in the colour of a tone, as code, or as a link. */
public sealed interface Words {

  /** As they are written. */
  Node node();

  /** Without any of that. */
  static Words of(String words) {
    return new Plain(words);
  }

  /** Nothing else. */
  record Plain(String words) implements Words {
    @Override
    public Node node() {
      return new Text(words);
    }
  }

  /** Names and messages that someone else gave. */
  record Code(String words) implements Words {
    @Override
    public Node node() {
      return Element.of("code", words);
    }
  }

  /** What they mean is seen at a glance. */
  record Toned(String words, Tone tone) implements Words {
    @Override
    public Node node() {
      return Element.of("b", words).with("class", tone.style());
    }
  }

  /** Leads to another page, when the reader wants that. */
  record Link(String words, URI target) implements Words {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    /** Refuses a target that is no page. */
    public Link {
      if (target.getScheme() == null || !SCHEMES.contains(target.getScheme())) {
        throw new IllegalArgumentException("no page: " + target);
      }
    }

    @Override
    public Node node() {
      return Element.of("a", words).with("href", target.toASCIIString());
    }
  }
}

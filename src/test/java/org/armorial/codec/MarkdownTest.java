package org.armorial.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.armorial.fault.Findings;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
  private final Findings findings = new Findings();

  private List<String> faults(String markdown) {
    Markdown.faults("criteria.fr.md", markdown.getBytes(UTF_8), findings);
    return findings.sorted().stream()
        .map(d -> d.code().id() + "@" + d.where().line() + ":" + d.where().column())
        .toList();
  }

  @Test
  void commonMarkBecomesHtmlToEmbed() {
    String html =
        Markdown.html("# Critères\n\n- *un* & **deux**\n\n[lien](https://example.org/é \"t\")\n");
    assertThat(html)
        .isEqualTo(
            "<h3>Critères</h3>\n<ul>\n<li><em>un</em> &amp; <strong>deux</strong></li>\n</ul>\n"
                + "<p><a href=\"https://example.org/%C3%A9\""
                + " title=\"t\" rel=\"nofollow noopener\">lien</a></p>\n");
    assertThat(faults("# Critères\n\n[lien](https://example.org/), <mailto:a@b.example>\n"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void headingsGoTwoLevelsDownAndNotBelowSix(int level) {
    String tag = "h" + Math.min(6, level + 2);
    assertThat(Markdown.html("#".repeat(level) + " x")).isEqualTo("<" + tag + ">x</" + tag + ">\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[x](javascript:alert(1))",
        "[x](JavaScript:alert(1))",
        "[x](java&#10;script:alert(1))",
        "[x](&#x6A;avascript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](http://example.org/)",
        "[x](//example.org/)",
        "[x](/local)",
        "[x](#part)",
        "[x](file:///etc/passwd)",
        "[x](<https://a b>)",
        "<javascript:alert(1)>",
        "[x]\n\n[x]: vbscript:msgbox",
        "![x](https://example.org/tracker.png)",
        "[![x](https://example.org/t.png)](javascript:x)"
      })
  void linkThatIsNotAllowedLosesItsAddressAndIsTold(String markdown) {
    Element body = Jsoup.parseBodyFragment(Markdown.html(markdown)).body();
    assertThat(body.select("a, img")).isEmpty();
    assertThat(body.text()).isNotEmpty();
    assertThat(faults(markdown)).isNotEmpty().allMatch(fault -> fault.startsWith("D006@1:"));
    assertThat(findings.sorted().get(0).values()).containsKeys("address", "problem.fr");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a <b>c</b> | D005@1:3",
        "x\\n\\n<script>alert(1)</script> | D005@3:1",
        "<!-- note --> | D005@1:1",
        "- <img src=x onerror=alert(1)> | D005@1:3",
      })
  void rawHtmlIsShownAsTextAndTold(String text, String fault) {
    String markdown = text.translateEscapes();
    Element body = Jsoup.parseBodyFragment(Markdown.html(markdown)).body();
    assertThat(body.select("b, script, img, svg")).isEmpty();
    assertThat(faults(markdown)).contains(fault);
  }

  @Test
  void plainWordsHaveNoMarks() {
    String markdown =
        """
        # Un *titre*

        Du `code`
        suite [lien](https://a.example) ![alt](x.png)

        - a
        - b

        <b>x</b>

            bloc
        """;
    assertThat(Markdown.plain(markdown))
        .isEqualTo("Un titre\nDu code suite lien alt\na\nb\nx\nbloc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {">", "- ", "*a **b ", "[", "![", "_a __b ", "<", "`", "1. ", "[a](", "\\", "&#1;"})
  void nestingBombIsBounded(String piece) {
    String bomb = piece.repeat(100_000 / piece.length()) + "x";
    Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          assertThat(Markdown.html(bomb)).isNotEmpty();
          assertThat(Markdown.plain(bomb)).isNotNull();
          faults(bomb);
        });
  }
}

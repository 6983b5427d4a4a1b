package org.armorial.openbadges;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Lists of links as spreadsheets write them. */
class LinkListTest {
  private static List<String> rows(String text) throws IOException {
    LinkList list = new LinkList(new ByteArrayInputStream(text.getBytes(UTF_8)));
    List<String> rows = new ArrayList<>();
    for (Optional<LinkRow> row = list.next(); row.isPresent(); row = list.next()) {
      rows.add(row.get().line() + " " + row.get().address().orElse("-"));
    }
    return rows;
  }

  @Test
  void takesTheFirstAddressOfEachRow() throws IOException {
    assertThat(
            rows(
                """
                name,badge,page
                Zoé,https://badges.example/a.json,https://badges.example/a

                "Ng, Ana","https://badges.example/b,1.json"
                nobody,http://badges.example/c.json
                """))
        .containsExactly(
            "1 -", "2 https://badges.example/a.json", "4 https://badges.example/b,1.json", "5 -");
  }

  @Test
  void knowsSemicolonsTabsMarksAndLineEnds() throws IOException {
    assertThat(rows("\uFEFFnom;lien\r\nZoé;https://badges.example/a,b\r\n"))
        .containsExactly("1 -", "2 https://badges.example/a,b");
    assertThat(rows("a\thttps://badges.example/a;b\rb\thttps://badges.example/c"))
        .containsExactly("1 https://badges.example/a;b", "2 https://badges.example/c");
    assertThat(rows("\uFEFFhttps://badges.example/a,b\nhttps://badges.example/c\n"))
        .containsExactly("1 https://badges.example/a", "2 https://badges.example/c");
    assertThat(rows("")).isEmpty();
    assertThat(rows("\n\r\n\r")).isEmpty();
  }

  @Test
  void keepsLineNumbersBehindFieldsOfSeveralLines() throws IOException {
    assertThat(
            rows(
                "\"two\nlines, \"\"quoted\"\"\",https://badges.example/a\nb,https://badges.example/b"))
        .containsExactly("1 https://badges.example/a", "3 https://badges.example/b");
  }

  @Test
  void isNotConfusedByAMarkInsideAText() throws IOException {
    assertThat(rows("x,y\n5\" disk,https://badges.example/a\nb,https://badges.example/b\n"))
        .containsExactly("1 -", "2 https://badges.example/a", "3 https://badges.example/b");
  }

  @Test
  void goesOnBehindAMarkThatIsNeverClosed() throws IOException {
    String filler = ("x".repeat(99) + "\n").repeat(700);
    assertThat(rows("\"" + filler + "a,https://badges.example/a\n"))
        .last()
        .isEqualTo("701 https://badges.example/a");
  }

  @Test
  void skipsARowWithoutEnd() throws IOException {
    assertThat(rows("x".repeat(1 << 20) + ",https://badges.example/a\nhttps://badges.example/b\n"))
        .containsExactly("1 -", "2 https://badges.example/b");
  }

  /** Generated as it is read: nothing could hold the whole. */
  @Test
  void streams() throws IOException {
    int count = 100_000;
    InputStream lines =
        new InputStream() {
          private int next;
          private ByteArrayInputStream now = new ByteArrayInputStream(new byte[0]);

          private void refill() {
            if (now.available() == 0 && next < count) {
              String line = "Nobody;https://badges.example/" + next++ + ".json\n";
              now = new ByteArrayInputStream(line.getBytes(UTF_8));
            }
          }

          @Override
          public int read() {
            refill();
            return now.read();
          }

          @Override
          public int read(byte[] into, int from, int length) {
            refill();
            return now.read(into, from, length);
          }
        };
    LinkList list = new LinkList(lines);
    long seen = 0;
    for (Optional<LinkRow> row = list.next(); row.isPresent(); row = list.next()) {
      assertThat(row.get())
          .isEqualTo(
              new LinkRow(seen + 1, Optional.of("https://badges.example/" + seen + ".json")));
      seen++;
    }
    assertThat(seen).isEqualTo(count);
  }
}

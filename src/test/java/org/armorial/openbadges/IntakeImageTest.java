package org.armorial.openbadges;

import static org.armorial.openbadges.HandedIn.ASSERTION;
import static org.armorial.openbadges.HandedIn.CREDENTIAL;
import static org.armorial.openbadges.HandedIn.chunk;
import static org.armorial.openbadges.HandedIn.compressed;
import static org.armorial.openbadges.HandedIn.deflate;
import static org.armorial.openbadges.HandedIn.itxt;
import static org.armorial.openbadges.HandedIn.join;
import static org.armorial.openbadges.HandedIn.jws;
import static org.armorial.openbadges.HandedIn.latin;
import static org.armorial.openbadges.HandedIn.png;
import static org.armorial.openbadges.HandedIn.text;
import static org.armorial.openbadges.HandedIn.utf8;
import static org.armorial.openbadges.HandedIn.ztxt;
import static org.armorial.openbadges.IntakeTest.carried;
import static org.armorial.openbadges.IntakeTest.faults;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Images, sound and hostile. */
class IntakeImageTest {
  private static final String OLD = "openbadges";
  private static final String NEW = "openbadgecredential";
  private static final String BOTH = " document VerifiableCredential, OpenBadgeCredential";

  @Test
  void takesBothForms() {
    assertThat(carried(Intake.read(png(itxt(OLD, ASSERTION), itxt(NEW, CREDENTIAL)))))
        .containsExactly(OLD + " document Assertion", NEW + BOTH);
    assertThat(carried(Intake.read(png(itxt(OLD, jws(ASSERTION)), itxt(NEW, jws(CREDENTIAL))))))
        .containsExactly(OLD + " token " + jws(ASSERTION), NEW + " token " + jws(CREDENTIAL));
  }

  @Test
  void takesCompressedAndLegacyForms() {
    assertThat(
            carried(
                Intake.read(
                    png(
                        compressed(NEW, utf8(CREDENTIAL)),
                        text(OLD, "https://badges.example/a.json"),
                        ztxt(OLD, "http://badges.example/b.json")))))
        .containsExactly(
            NEW + BOTH,
            OLD + " address https://badges.example/a.json",
            OLD + "/2 address http://badges.example/b.json");
  }

  @Test
  void refusesABombButKeepsTheOther() {
    byte[] bomb = new byte[1 << 26];
    Arrays.fill(bomb, (byte) ' ');
    Received received =
        Intake.read(png(compressed(OLD, bomb), itxt(NEW, CREDENTIAL), itxt("Comment", "x")));
    assertThat(carried(received)).containsExactly(NEW + BOTH);
    assertThat(faults(received)).containsExactly(OLD + " text-too-large");
  }

  @Test
  void refusesDamagedTexts() {
    byte[] cut = Arrays.copyOf(deflate(utf8(CREDENTIAL)), 20);
    assertThat(
            faults(
                Intake.read(
                    png(
                        chunk("iTXt", join(latin(OLD + "\0\1\0\0\0"), cut)),
                        chunk("iTXt", join(latin(OLD + "\0\1\1\0\0"), deflate(utf8("{}")))),
                        chunk("iTXt", latin(OLD + "\0\2\0\0\0{}")),
                        chunk("iTXt", latin(OLD + "\0\0\0")),
                        chunk("iTXt", latin(OLD)),
                        chunk("tEXt", latin(OLD)),
                        chunk("zTXt", latin(OLD + "\0\1x")),
                        chunk("iTXt", latin(OLD + "\0\0\0\0\0{\"\u00E9\":1}")),
                        itxt(OLD, ""),
                        itxt(OLD, "hello"),
                        itxt(OLD, "{\"a\":1,\"a\":1}"),
                        itxt(OLD, "x".repeat((1 << 20) + 1))))))
        .containsExactly(
            OLD + " text-damaged",
            OLD + "/2 text-damaged",
            OLD + "/3 text-damaged",
            OLD + "/4 text-damaged",
            OLD + "/5 text-damaged",
            OLD + "/6 text-damaged",
            OLD + "/7 text-damaged",
            OLD + "/8 not-utf8",
            OLD + "/9 empty",
            OLD + "/10 not-a-badge",
            OLD + "/11 json-duplicate",
            OLD + "/12 text-too-large");
  }

  @Test
  void tellsADamagedImageFromAnEmptyOne() {
    assertThat(faults(Intake.read(png()))).containsExactly("nothing-inside");
    assertThat(faults(Intake.read(png(itxt("Comment", CREDENTIAL)))))
        .containsExactly("nothing-inside");
    byte[] sound = png(itxt(NEW, CREDENTIAL));
    assertThat(faults(Intake.read(Arrays.copyOf(sound, 60)))).containsExactly("png-cut");
    byte[] changed = sound.clone();
    changed[80]++;
    assertThat(faults(Intake.read(changed))).containsExactly("png-checksum");
    byte[] lying = sound.clone();
    lying[33] = 0x7F;
    assertThat(faults(Intake.read(lying))).containsExactly("png-cut");
    byte[] negative = sound.clone();
    negative[33] = (byte) 0xFF;
    assertThat(faults(Intake.read(negative))).containsExactly("png-cut");
    assertThat(Intake.read(negative).faults().get(0).values()).containsEntry("number", "2");
    assertThat(faults(Intake.read(Arrays.copyOf(sound, 8)))).containsExactly("png-damaged");
  }

  private static String svg(String namespace, String inside) {
    return "<?xml version=\"1.0\"?><!-- <html> -->\n<svg xmlns=\"http://www.w3.org/2000/svg\""
        + " xmlns:openbadges=\""
        + namespace
        + "\">"
        + inside
        + "</svg>";
  }

  @Test
  void takesEveryFormOfSvg() {
    String old = "http://openbadges.org";
    String present = "https://purl.imsglobal.org/ob/v3p0";
    String cdata = "<![CDATA[" + ASSERTION + "]]>";
    assertThat(
            carried(
                Intake.read(
                    utf8(
                        svg(
                            old,
                            "<openbadges:assertion verify=\"https://badges.example/a.json\">"
                                + cdata
                                + "</openbadges:assertion>")))))
        .containsExactly("assertion document Assertion");
    assertThat(
            carried(
                Intake.read(
                    utf8(
                        svg(
                            old,
                            "<openbadges:assertion verify=\"https://other.example/\">"
                                + cdata
                                + "</openbadges:assertion>")))))
        .containsExactly(
            "assertion document Assertion", "assertion/verify address https://other.example/");
    assertThat(
            carried(
                Intake.read(
                    utf8(svg(old, "<openbadges:assertion verify=\"" + jws(ASSERTION) + "\"/>")))))
        .containsExactly("assertion/verify token " + jws(ASSERTION));
    assertThat(
            carried(
                Intake.read(
                    utf8(
                        svg(
                            present,
                            "<openbadges:credential>"
                                + CREDENTIAL.replace("\"", "&quot;")
                                + "</openbadges:credential><openbadges:assertion xmlns:openbadges=\""
                                + old
                                + "\">"
                                + cdata
                                + "</openbadges:assertion>")))))
        .containsExactly("credential" + BOTH, "assertion document Assertion");
  }

  @ParameterizedTest
  @CsvSource({
    "'<!DOCTYPE svg [<!ENTITY a \"b\">]><svg xmlns=\"http://www.w3.org/2000/svg\"/>', svg-doctype",
    "'<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><svg>&a;</svg>', svg-doctype",
    "'<svg xmlns=\"http://www.w3.org/2000/svg\">&a;</svg>', svg-entity",
    "'<svg xmlns=\"http://www.w3.org/2000/svg\">', svg-damaged",
    "'<svg xmlns=\"http://www.w3.org/2000/svg\"/>', nothing-inside",
    "'<svg xmlns=\"http://www.w3.org/2000/svg\"><openbadges:credential/></svg>', svg-damaged",
    "'<svg xmlns:o=\"http://openbadges.org\"><o:assertion/></svg>', assertion empty",
    "'<svg xmlns:o=\"http://openbadges.org\"><o:assertion>x</o:assertion></svg>', assertion not-a-badge"
  })
  void refusesOtherSvg(String svg, String word) {
    assertThat(faults(Intake.read(utf8(svg)))).containsExactly(word);
  }

  @Test
  void saysWhereAnSvgIsWrong() {
    assertThat(Intake.read(utf8("<svg>\n  &x;</svg>")).faults().get(0).values())
        .containsEntry("line", "2")
        .containsEntry("column", "3");
  }

  @Test
  void refusesHugeAndForeignSvg() {
    assertThat(faults(Intake.read(utf8("<svg>" + " ".repeat(5 << 20) + "</svg>"))))
        .containsExactly("too-large");
    assertThat(faults(Intake.read(latin("<svg>\u00E9</svg>")))).containsExactly("not-utf8");
    assertThat(faults(Intake.read(utf8("<svg>".repeat(100))))).containsExactly("svg-damaged");
  }

  /** Neither a prologue of thousands of declarations nor one without end takes long. */
  @ParameterizedTest
  @ValueSource(strings = {"<!a", "<!--", "<?", "<![", "<!a[", "<!a[]", "<!a>", "<!-- -->"})
  void looksAtHostilePrologues(String again) {
    long before = System.nanoTime();
    Intake.read(utf8(again.repeat(300_000)));
    assertThat(System.nanoTime() - before).isLessThan(3_000_000_000L);
  }
}

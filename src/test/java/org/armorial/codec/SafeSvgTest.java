package org.armorial.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armorial.fault.Diagnostic;
import org.armorial.fault.FaultCode;
import org.armorial.fault.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeSvgTest {
  private static final String NS = "xmlns=\"http://www.w3.org/2000/svg\"";
  private static final String V3 = "https://purl.imsglobal.org/ob/v3p0";
  private static final String V2 = "http://openbadges.org";

  private final Findings findings = new Findings();

  private Optional<SvgImage> read(String text) {
    return SafeSvg.read("image.svg", text.getBytes(UTF_8), findings);
  }

  private static String svg(String inner) {
    return "<svg "
        + NS
        + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 8 8\">\n"
        + inner
        + "\n</svg>";
  }

  @Test
  void drawingsOfUsualProgramsAreSafe() {
    String inkscape =
        """
        <?xml version="1.0" encoding="UTF-8" standalone="no"?>
        <!-- Created with Inkscape -->
        <svg width="100mm" height="100mm" viewBox="0 0 100 100" version="1.1" id="svg1"
           xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
           xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
           xmlns:xlink="http://www.w3.org/1999/xlink"
           xmlns="http://www.w3.org/2000/svg" xmlns:svg="http://www.w3.org/2000/svg">
          <sodipodi:namedview id="v" pagecolor="#fff" inkscape:zoom="1"/>
          <title>Badge (2024) &amp; co &#233;</title>
          <defs><linearGradient id="a"><stop offset="0" style="stop-color:#fff"/></linearGradient>
          <linearGradient id="b" xlink:href="#a" gradientTransform="matrix(1,0,0,1,2,3)"/>
          <style><![CDATA[ .c { fill: url(#b); opacity: calc(1 - .5) } ]]></style></defs>
          <svg:g inkscape:label="Calque (1)"><path class="c" d="M0 0L1 1" style="fill:url('#b')"
            filter="drop-shadow(1px 1px)"/><use href="#svg1x"/></svg:g>
          <image href="data:image/png;base64,iVBORw0KGgo=" width="1" height="1"/>
        </svg>
        """;
    SvgImage image = read(inkscape).orElseThrow();
    assertThat(findings.sorted()).isEmpty();
    assertThat(image.width()).isCloseTo(377.95, within(0.01));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<script xlink:href='https://a.example/x.js'/>",
        "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'/></foreignObject>",
        "<h:script xmlns:h='http://www.w3.org/1999/xhtml'>x</h:script>",
        "<g xmlns='http://www.w3.org/1999/xhtml'/>",
        "<g xmlns=''/>",
        "<g onclick='x'/>",
        "<g onLoad='x'/>",
        "<a href='https://a.example/'/>",
        "<a xlink:href='javascript:x'/>",
        "<use href='https://a.example/x.svg#a'/>",
        "<use xlink:href='x.svg#a'/>",
        "<use xmlns:l='http://www.w3.org/1999/xlink' l:href='data:image/svg+xml,x'/>",
        "<image href='https://a.example/x.png'/>",
        "<image href='data:image/svg+xml;base64,AAAA'/>",
        "<image href='data:text/html;base64,AAAA'/>",
        "<animate attributeName='href' to='javascript:x'/>",
        "<set attributeName='onclick' to='x'/>",
        "<feImage href='#a'/>",
        "<handler/>",
        "<style>@import 'https://a.example/x.css';</style>",
        "<style>@import url(x.css);</style>",
        "<style>g { fill: url(https://a.example/#a) }</style>",
        "<style>g { fill: ur/**/l(x) }</style>",
        "<style>g { fill: \\75rl(x) }</style>",
        "<style>@font-face { src: url(#a) }</style>",
        "<style>g { background: image-set('x' 1x) }</style>",
        "<style>g { width: expression(alert(1)) }</style>",
        "<g style='fill:url(x.svg#a)'/>",
        "<g style='fill:URL( \"//a.example\" )'/>",
        "<g fill='url(https://a.example/x)'/>",
        "<g mask='u\\72l(x)'/>",
        "<g xml:base='https://a.example/'/>",
        "<g srcdoc='x'/>",
        "<g formaction='x'/>",
      })
  void whatRunsLoadsOrLinksIsToldAtItsPlace(String element) {
    assertThat(read(svg("  " + element))).isEmpty();
    assertThat(findings.sorted())
        .isNotEmpty()
        .allSatisfy(
            fault -> {
              assertThat(fault.code()).isEqualTo(FaultCode.UNSAFE_SVG);
              assertThat(fault.where().line()).isEqualTo(2);
              assertThat(fault.where().column()).isGreaterThan(2);
              assertThat(fault.values()).containsKeys("what", "problem.fr", "problem.en");
              assertThat(fault.sourceLine()).contains("  " + element);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | 1:1",
        "hello | 1:1",
        "<svg | 1:1",
        "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/> | 1:1",
        "<?xml-stylesheet href='x'?><svg/> | 1:1",
        "<?xml version='1.0' encoding='ISO-8859-1'?><svg/> | 1:1",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>&x;</svg> | 1:59",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>&#0;</svg> | 1:59",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><g></svg> | 1:62",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><g/> | 1:1",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/><svg/> | 1:60",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>x | 1:60",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1' id='a' id='b'/> | 1:66",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1' p:id='a'/> | 1:59",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1' id=a/> | 1:59",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1' id='<'/> | 1:63",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'id='a'/> | 1:58",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><!-- a -- b --></svg> | 1:59",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>]]></svg> | 1:59",
        "<svg viewBox='0 0 1 1'/> | 1:1",
        "<g xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/> | 1:1",
        "<svg xmlns='http://www.w3.org/2000/svg'/> | 1:1",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 0 1'/> | 1:1",
        "<svg xmlns='http://www.w3.org/2000/svg' width='100%' height='2'/> | 1:1",
        "<html xmlns='http://www.w3.org/1999/xhtml'/> | 1:1",
      })
  void whatIsNotStrictSvgIsNotAnImage(String text, String place) {
    assertThat(read(text.startsWith("'") ? "" : text)).isEmpty();
    Diagnostic fault =
        findings.sorted().stream()
            .filter(f -> f.code() == FaultCode.NOT_AN_IMAGE)
            .findFirst()
            .orElseThrow();
    assertThat(fault.where()).hasToString("image.svg:" + place);
    assertThat(fault.values()).containsEntry("format", "SVG").containsKey("problem.fr");
  }

  @Test
  void usesThatMultiplyAreRefused() {
    StringBuilder laughs = new StringBuilder("<defs><g id='a0'><path/></g>");
    for (int i = 1; i < 8; i++) {
      laughs.append("<g id='a").append(i).append("'>");
      laughs.append(("<use href='#a" + (i - 1) + "'/>").repeat(10)).append("</g>");
    }
    assertThat(read(svg(laughs + "</defs><use href='#a7'/>"))).isEmpty();
    assertThat(read(svg("<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>"))).isEmpty();
    assertThat(read(svg("<g id='a'><use href='#a'/></g>"))).isEmpty();
    assertThat(read(svg("<pattern id='p'><path fill='url(#p)'/></pattern>"))).isEmpty();
    assertThat(findings.sorted()).isNotEmpty();
    Findings none = new Findings();
    String star = "<g id='a'><path/></g>" + "<use href='#a'/>".repeat(60);
    assertThat(SafeSvg.read("a.svg", svg(star).getBytes(UTF_8), none)).isPresent();
  }

  @Test
  void bombsAreRefused() {
    assertThat(read("<svg>".repeat(80_000))).isEmpty();
    assertThat(read(svg("<g/>".repeat(20_001)))).isEmpty();
    assertThat(read(svg("<g id='" + "x".repeat(600_000) + "'/>"))).isEmpty();
    assertThat(read(svg("<script/>".repeat(10_000)))).isEmpty();
    assertThat(findings.size()).isLessThan(120);
    assertThat(findings.sorted()).extracting(Diagnostic::code).contains(FaultCode.IMAGE_TOO_LARGE);
  }

  @Test
  void textAndPicturesKeepItFromBeingDrawn() {
    SvgImage image =
        read(svg("<text>A</text><image href='data:image/png;base64,AAAA'/>")).orElseThrow();
    assertThat(image.isDrawable(findings)).isFalse();
    assertThat(findings.sorted())
        .extracting(f -> f.values().get("what"))
        .containsExactly("<text>", "<image>");
    assertThat(read(svg("<path d='M0 0'/>")).orElseThrow().isDrawable(new Findings())).isTrue();
  }

  @Test
  void bakingInsertsOneFragmentAndNothingElse() throws CodecException {
    String plain = svg("<path d='M0 0'/>\r\n<!-- é -->");
    String fragment = "<openbadges:credential><![CDATA[{}]]></openbadges:credential>";
    PreparedSvg prepared = read(plain).orElseThrow().prepare(Map.of("openbadges", V3));
    String baked = new String(prepared.with(fragment.getBytes(UTF_8)), UTF_8);
    assertThat(baked)
        .isEqualTo(
            plain
                .replace("<svg ", "<svg xmlns:openbadges=\"" + V3 + "\" ")
                .replace("8\">", "8\">" + fragment));
    assertThat(SafeSvg.baked(prepared.with(fragment.getBytes(UTF_8))))
        .containsExactly(new BakedElement(V3, "credential", Optional.empty(), "{}"));
    assertThat(findings.sorted()).isEmpty();
  }

  @Test
  void oldBadgesOfBothStandardsAreReplaced() {
    Map<String, String> namespaces = new LinkedHashMap<>();
    namespaces.put("openbadges", V3);
    namespaces.put("x", "urn:a&b\"");
    String old =
        "<svg xmlns:openbadges='"
            + V2
            + "' "
            + NS
            + " viewBox='0 0 1 1'>"
            + "<openbadges:assertion verify='https://a.example/'><![CDATA[{}]]>"
            + "</openbadges:assertion><g><b:credential xmlns:b='"
            + V3
            + "'>x<b:in/></b:credential>"
            + "</g></svg>";
    String baked =
        new String(
            read(old).orElseThrow().prepare(namespaces).with("<x:y/>".getBytes(UTF_8)), UTF_8);
    assertThat(baked)
        .isEqualTo(
            "<svg xmlns:openbadges=\""
                + V3
                + "\" xmlns:x=\"urn:a&amp;b&quot;\"  "
                + NS
                + " viewBox='0 0 1 1'><x:y/><g></g></svg>");
  }

  @Test
  void emptyRootIsOpened() {
    String empty = "\uFEFF<svg " + NS + " viewBox=\"0 0 1 1\"/>\n";
    String baked =
        new String(read(empty).orElseThrow().prepare(Map.of()).with("<g/>".getBytes(UTF_8)), UTF_8);
    assertThat(baked).isEqualTo("\uFEFF<svg " + NS + " viewBox=\"0 0 1 1\"><g/></svg>\n");
  }

  @Test
  void badgesOfOthersAreFoundEvenInUnsafeImages() throws CodecException {
    String other =
        "<?xml version='1.0'?><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'x'><?php x?>"
            + "<svg xmlns:o='"
            + V2
            + "'><script/><o:assertion verify='eyJ'>"
            + "<p:credential xmlns:p='"
            + V3
            + "'>a&lt;<![CDATA[b]]></p:credential>"
            + "{}</o:assertion></svg>";
    assertThat(SafeSvg.baked(other.getBytes(UTF_8)))
        .isEqualTo(
            List.of(
                new BakedElement(V2, "assertion", Optional.of("eyJ"), "{}"),
                new BakedElement(V3, "credential", Optional.empty(), "a<b")));
    for (String bad : List.of("", "<svg>", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "\uFFFF")) {
      assertThatThrownBy(() -> SafeSvg.baked(bad.getBytes(UTF_8)))
          .isInstanceOf(CodecException.class);
    }
  }
}

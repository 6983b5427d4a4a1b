package org.armorial.openbadges;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.armorial.codec.Json;
import org.armorial.codec.JsonException;
import org.armorial.model.Assertion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import tools.jackson.databind.node.ObjectNode;

/** The elements as the validators of both standards look for them. */
class BakedSvgTest {
  static LongStream seeds() {
    return LongStream.range(0, 20);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void eachValidatorFindsItsFormInOneCdataSection(long seed) throws Exception {
    Invented.World world = Invented.world(seed);
    OpenBadges2 hosted = new OpenBadges2(world.register(), Example.IDENTITY);
    OpenBadges3 signed = new OpenBadges3(world.register(), Example.IDENTITY);
    for (Assertion award : world.awards()) {
      ObjectNode assertion = hosted.assertion(award);
      ObjectNode credential = signed.credential(award);
      Document svg = svg(BakedSvg.elements(Json.compact(assertion), Json.compact(credential)));

      Element of3 = (Element) svg.getDocumentElement().getFirstChild();
      assertThat(of3.getNamespaceURI()).isEqualTo("https://purl.imsglobal.org/ob/v3p0");
      assertThat(of3.getTagName()).isEqualTo("openbadges:credential");
      assertHolds(of3, credential);

      // 2.0's validator goes by the tag name with its prefix, not by the namespace.
      assertThat(svg.getElementsByTagName("openbadges:assertion").getLength()).isEqualTo(1);
      Element of2 = (Element) svg.getElementsByTagName("openbadges:assertion").item(0);
      assertThat(of2.getNamespaceURI()).isEqualTo("http://openbadges.org");
      assertHolds(of2, assertion);
    }
  }

  private static void assertHolds(Element element, ObjectNode expected) throws JsonException {
    assertThat(element.hasAttribute("verify")).isFalse();
    assertThat(element.getChildNodes().getLength()).isEqualTo(1);
    assertThat(element.getFirstChild().getNodeType()).isEqualTo(Node.CDATA_SECTION_NODE);
    byte[] json = element.getTextContent().getBytes(StandardCharsets.UTF_8);
    assertThat(Json.compact(Json.parse(json))).isEqualTo(Json.compact(expected));
  }

  private static Document svg(byte[] elements) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    String svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:openbadges=\""
            + BakedSvg.CREDENTIAL_NAMESPACE
            + "\">"
            + new String(elements, StandardCharsets.UTF_8)
            + "</svg>";
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }
}

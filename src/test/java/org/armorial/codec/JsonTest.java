package org.armorial.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class JsonTest {
  private static JsonNode parse(String text) throws JsonException {
    return Json.parse(text.getBytes(UTF_8));
  }

  @Test
  void prettyFormIsFixed() throws JsonException {
    String compact =
        "{\"z\":1,\"a\":[],\"o\":{},\"l\":[1.50,true,null,{\"é\":\"\\u0007\\t€🍰/\\\\\"}]}";
    String pretty =
        """
        {
          "z": 1,
          "a": [],
          "o": {},
          "l": [
            1.50,
            true,
            null,
            {
              "é": "\\u0007\\t€🍰/\\\\"
            }
          ]
        }
        """;
    assertThat(new String(Json.pretty(parse(compact)), UTF_8)).isEqualTo(pretty);
    assertThat(new String(Json.compact(parse(pretty)), UTF_8)).isEqualTo(compact);
  }

  @Test
  void fixedPartIsWrittenLikeAnyOther() throws JsonException {
    String part = "{\"a\":[],\"o\":{},\"l\":[1.50,true,null,{\"é\":\"\\u0007\\t€🍰/\\\\\"}]}";
    JsonNode changeable = parse(part);
    JsonNode fixed = Json.fixed((ObjectNode) parse(part));
    for (int depth = 0; depth < 12; depth++) {
      for (int time = 0; time < 2; time++) {
        assertThat(Json.pretty(fixed)).isEqualTo(Json.pretty(changeable));
        assertThat(Json.compact(fixed)).isEqualTo(Json.compact(changeable));
        assertThat(Jcs.bytes(fixed)).isEqualTo(Jcs.bytes(changeable));
      }
      assertThat(fixed).isEqualTo(changeable).hasSameHashCodeAs(changeable);
      changeable = depth % 3 == 0 ? Json.array().add(changeable) : wrapped(changeable);
      ArrayNode array = Json.array().add(fixed);
      fixed = depth % 3 > 0 ? wrapped(fixed) : depth % 2 == 0 ? array : Json.fixed(array);
    }
  }

  private static ObjectNode wrapped(JsonNode node) {
    return Json.object().put("before", 1).set("part", node);
  }

  @Test
  void fixedPartRefusesChanges() throws JsonException {
    ObjectNode source = (ObjectNode) parse("{\"o\":{\"a\":[1,[2]]}}");
    ObjectNode fixed = Json.fixed(source);
    ArrayNode inner = (ArrayNode) fixed.at("/o/a");
    ((ObjectNode) source.get("o")).put("later", true);
    assertThat(new String(Json.compact(fixed), UTF_8)).isEqualTo("{\"o\":{\"a\":[1,[2]]}}");
    assertThatThrownBy(() -> fixed.put("x", 1)).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> fixed.remove("o")).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> inner.add(3)).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> ((ArrayNode) inner.get(1)).set(0, 3))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(Json.fixed(fixed)).isSameAs(fixed);
    assertThat(fixed.deepCopy().put("x", 1).size()).isEqualTo(2);
  }

  @Test
  void fixedPartKnowsItsTexts() throws JsonException {
    ObjectNode fixed =
        Json.fixed((ObjectNode) parse("{\"o\":{\"a\":[1,[\"x\",\"y\"]]},\"b\":\"x\"}"));
    ObjectNode same =
        Json.fixed((ObjectNode) parse("{\"o\":{\"a\":[1,[\"x\",\"y\"]]},\"b\":\"x\"}"));
    ObjectNode other =
        Json.fixed((ObjectNode) parse("{\"o\":{\"a\":[1,[\"x\",\"z\"]]},\"b\":\"x\"}"));
    assertThat(((FixedNode) fixed).form().texts()).containsExactlyInAnyOrder("x", "y");
    assertThat(((FixedNode) fixed).form().digest())
        .isEqualTo(((FixedNode) same).form().digest())
        .isNotEqualTo(((FixedNode) other).form().digest());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"a\":1,\"b\":{\"c\":1,\"c\":2}} | 1:20 | twice",
        "{\"a\":1,\\n \"a\":2} | 2:2 | twice",
        "{\"a\":1,\"\\u0061\":2} | 1:8 | twice",
        "{} {} | 1:4 | follows",
        "[1] x | 1:5 | ",
        "[1 | 1:4 | ",
        "{\"a\" | 1:5 | ",
        "[1,] | 1:4 | ",
        "[01] | 1:2 | ",
        "[NaN] | 1:2 | ",
        "['a'] | 1:2 | ",
        "[1e999] | 1:2 | range",
        "[1e-999999999] | 1:2 | range",
        "[1e99999999999] | 1:2 | ",
        "[\"\\ud800\"] | 1:2 | surrogate",
        "// c\\n1 | 1:1 | ",
      })
  void strictReaderRefuses(String text, String place, String why) {
    String json = text.replace("\\n", "\n");
    JsonException refused = catchThrowableOfType(JsonException.class, () -> parse(json));
    assertThat(refused).hasMessageStartingWith("couldn't read JSON: ");
    assertThat(refused).hasMessageContaining(why == null ? "" : why);
    assertThat(refused.line()).isEqualTo(Integer.parseInt(place.split(":", -1)[0]));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "22c0af22",
        "22eda08022",
        "22f490808022",
        "22c322",
        "22ff22",
        "22e282",
        "efbbbf3130",
        "3100"
      })
  void bytesThatAreNotStrictUtf8AreRefused(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    assertThatThrownBy(() -> Json.parse(bytes)).isInstanceOf(JsonException.class);
  }

  @Test
  void otherEncodingsAreRefused() {
    assertThatThrownBy(() -> Json.parse("{\"a\":1}".getBytes(UTF_16LE)))
        .isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> Json.parse("[\"\u00e9\"]".getBytes(ISO_8859_1)))
        .isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> Json.parse(new byte[0])).hasMessageContaining("empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":"})
  void nestingBombIsRefused(String opening) {
    Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () -> assertThatThrownBy(() -> parse(opening.repeat(100_000))).hasMessageContaining("64"));
  }

  @Test
  void limitsAreExact() throws JsonException {
    assertThat(parse("[".repeat(64) + "]".repeat(64))).isNotNull();
    assertThatThrownBy(() -> parse("[".repeat(65) + "]".repeat(65))).hasMessageContaining("64");
    JsonLimits small = new JsonLimits(20, 2, 3, 4);
    assertThat(Json.parse("[1,\"abcd\"]".getBytes(UTF_8), small)).hasSize(2);
    for (String json : new String[] {"[1,2,3]", "[\"abcde\"]", "[[[]]]", " ".repeat(20) + "1"}) {
      assertThatThrownBy(() -> Json.parse(json.getBytes(UTF_8), small))
          .as(json)
          .isInstanceOf(JsonException.class);
    }
    assertThatThrownBy(() -> parse("1".repeat(1000))).isInstanceOf(JsonException.class);
  }

  @Test
  void whatIsWrittenReadsBack() throws JsonException {
    Random chance = new Random(1);
    for (int i = 0; i < 300; i++) {
      ObjectNode value = Json.object();
      fill(value, chance, 0);
      assertThat(Json.parse(Json.pretty(value))).isEqualTo(Json.parse(Json.compact(value)));
      assertThat(Json.pretty(Json.parse(Json.pretty(value)))).isEqualTo(Json.pretty(value));
      assertThat(Jcs.bytes(Json.parse(Jcs.bytes(value)))).isEqualTo(Jcs.bytes(value));
    }
  }

  private static void fill(ObjectNode object, Random chance, int depth) {
    int members = chance.nextInt(6);
    for (int i = 0; i < members; i++) {
      String name = text(chance);
      switch (chance.nextInt(depth > 4 ? 4 : 6)) {
        case 0 -> object.put(name, chance.nextLong());
        case 1 -> object.put(name, text(chance));
        case 2 -> object.put(name, chance.nextGaussian() * 1e9);
        case 3 -> object.putNull(name);
        case 4 -> fill(object.putObject(name), chance, depth + 1);
        default -> {
          ArrayNode array = object.putArray(name);
          array.add(chance.nextBoolean()).add(chance.nextInt());
          fill(array.addObject(), chance, depth + 1);
        }
      }
    }
  }

  private static String text(Random chance) {
    StringBuilder text = new StringBuilder();
    int length = chance.nextInt(12);
    for (int i = 0; i < length; i++) {
      int point = chance.nextInt(i % 3 == 0 ? 0x110000 : 0x80);
      text.appendCodePoint(point >= 0xD800 && point < 0xE000 ? 'x' : point);
    }
    return text.toString();
  }
}

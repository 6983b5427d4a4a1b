package org.armorial.codec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An object that refuses changes: Jackson changes the map of an object, and this map cannot be. */
final class FixedObject extends ObjectNode implements FixedNode {
  private final transient FixedForm form;

  private FixedObject(Map<String, JsonNode> members) {
    super(JsonNodeFactory.instance, Collections.unmodifiableMap(members));
    form = new FixedForm(this);
  }

  static FixedObject of(JsonNode object) {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      members.put(member.getKey(), Json.fixed(member.getValue()));
    }
    return new FixedObject(members);
  }

  @Override
  public FixedForm form() {
    return form;
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }
}

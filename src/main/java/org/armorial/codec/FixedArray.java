package org.armorial.codec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** An array that refuses changes: Jackson changes the list of an array, and this list cannot be. */
final class FixedArray extends ArrayNode implements FixedNode {
  private final transient FixedForm form;

  private FixedArray(List<JsonNode> items) {
    super(JsonNodeFactory.instance, Collections.unmodifiableList(items));
    form = new FixedForm(this);
  }

  static FixedArray of(JsonNode array) {
    List<JsonNode> items = new ArrayList<>(array.size());
    for (JsonNode item : array) {
      items.add(Json.fixed(item));
    }
    return new FixedArray(items);
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

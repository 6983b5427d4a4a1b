package org.armorial.site.view;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Parts of a page that are the same on every page of a family: rendered for the first, and then
 * only copied. What stands in such a part may depend on nothing but what the family shares.
 */
public final class Once {
  private final Map<String, byte[]> made = new ConcurrentHashMap<>();

  /** The part {@code name}, which {@code content} renders when it is met for the first time. */
  public Content part(String name, Content content) {
    byte[] known = made.get(name);
    byte[] html = known != null ? known : made.computeIfAbsent(name, any -> render(content));
    return output -> output.writeBinaryContent(html);
  }

  private static byte[] render(Content content) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    content.writeTo(new OwaspHtmlTemplateOutput(output));
    return output.toByteArray();
  }
}

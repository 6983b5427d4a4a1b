package org.armorial.site.view;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** HTML that is safe already, encoded once and shown on many pages. */
public final class Prose implements Content {
  private final byte[] html;
  private final @Nullable String lang;

  /**
   * Safe HTML.
   *
   * @param html what {@code codec.Markdown} made
   * @param lang its language when that is not the page's
   */
  public Prose(String html, @Nullable String lang) {
    this.html = html.getBytes(StandardCharsets.UTF_8);
    this.lang = lang;
  }

  /** Its language when that is not the page's, else null. */
  public @Nullable String lang() {
    return lang;
  }

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeBinaryContent(html);
  }
}

package org.armorial.site.view;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/**
 * A text of the program in which back quotes mark what is typed as it stands.
 *
 * @param text for example {@code Run `armorial build`.}
 */
public record Rich(String text) implements Content {
  @Override
  public void writeTo(TemplateOutput output) {
    String[] parts = text.split("`", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean code = i % 2 == 1;
      output.writeContent(code ? "<code>" : "");
      output.writeUserContent(parts[i]);
      output.writeContent(code ? "</code>" : "");
    }
  }
}

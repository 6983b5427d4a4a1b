package org.armorial.operate;

import org.armorial.fault.Visible;

/** How words that come from a register are put into a report. */
enum Markup {
  /** For a page of the forge: none of their characters may become markup. */
  MARKDOWN {
    @Override
    String text(String words) {
      // GFM: addresses become links where "://", "www." or "@" stands, and GitHub looks for people
      // and issues in the text that is left; a word joiner, which nobody sees, parts them.
      return Visible.line(words.replaceAll("\\s+", " "))
          .replace("&", "&amp;")
          .replaceAll("([\\\\`*_{}\\[\\]<>()#+!|~@$:.^=-])", "\\\\$1")
          .replaceAll("([@#])", "$1\u2060");
    }

    // As code, which is shown as it is; a back quote would end the code.
    @Override
    String path(String path) {
      return path.indexOf('`') < 0 ? "`" + Visible.line(path) + "`" : text(path);
    }

    @Override
    String picture(String address) {
      String safe =
          address
              .replace("&", "&amp;")
              .replace("\"", "&quot;")
              .replace("<", "&lt;")
              .replace(">", "&gt;");
      // The name of the badge follows: another text would be read out twice.
      return "<img src=\"" + safe + "\" alt=\"\" width=\"32\" height=\"32\"> ";
    }
  },
  /** For a terminal: none of their characters may steer it. */
  PLAIN {
    @Override
    String text(String words) {
      return Visible.line(words);
    }

    @Override
    String path(String path) {
      return Visible.line(path);
    }

    @Override
    String picture(String address) {
      return "";
    }
  };

  abstract String text(String words);

  abstract String path(String path);

  /** An image of this address, and a space; nothing where none can be shown. */
  abstract String picture(String address);
}

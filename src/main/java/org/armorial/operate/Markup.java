package org.armorial.operate;

import org.armorial.fault.Visible;

/** How words that come from a register are put into a report. */
enum Markup {
  /** For a page of the forge: none of their characters may become markup. */
  MARKDOWN {
    @Override
    String text(String words) {
      return words.replaceAll("([\\\\`*_{}\\[\\]<>()#+!|~@-])", "\\\\$1").replaceAll("\\s+", " ");
    }

    // As code, which is shown as it is; a back quote would end the code.
    @Override
    String path(String path) {
      return path.indexOf('`') < 0 ? "`" + path + "`" : text(path);
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
  };

  abstract String text(String words);

  abstract String path(String path);
}

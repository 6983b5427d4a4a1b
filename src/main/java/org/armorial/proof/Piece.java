package org.armorial.proof;

import java.util.List;

/** A piece of a line of N-Quads. */
sealed interface Piece {
  /** Appends this piece of the line that {@code leaves} fill, blank nodes named by labels. */
  void write(StringBuilder out, List<String> leaves, String[] labels);

  /** The same in every line. */
  record Text(String text) implements Piece {
    @Override
    public void write(StringBuilder out, List<String> leaves, String[] labels) {
      out.append(text);
    }
  }

  /** The address that is leaf number {@code leaf}. */
  record Address(int leaf) implements Piece {
    @Override
    public void write(StringBuilder out, List<String> leaves, String[] labels) {
      out.append('<').append(leaves.get(leaf)).append('>');
    }
  }

  /** The literal that is leaf number {@code leaf}, without its datatype. */
  record Words(int leaf) implements Piece {
    @Override
    public void write(StringBuilder out, List<String> leaves, String[] labels) {
      literal(out, leaves.get(leaf));
    }
  }

  /** Blank node number {@code node}. */
  record Blank(int node) implements Piece {
    @Override
    public void write(StringBuilder out, List<String> leaves, String[] labels) {
      out.append(labels[node]);
    }
  }

  /**
   * A literal in quotes. RDFC-1.0, appendix A: BS, HT, LF, FF, CR, the quotation mark and the
   * backslash "MUST be encoded using ECHAR"; other controls and DEL "MUST be represented by UCHAR
   * using a lowercase \\u with 4 HEXes"; "all other characters MUST be represented by their native
   * … representation".
   */
  static void literal(StringBuilder out, String text) {
    out.append('"');
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c != '"' && c != '\\' && c != 0x7F) {
        continue;
      }
      out.append(text, from, i);
      from = i + 1;
      int echar = "\b\t\n\f\r\"\\".indexOf(c);
      if (echar >= 0) {
        out.append('\\').append("btnfr\"\\".charAt(echar));
      } else {
        out.append("\\u00")
            .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
            .append(Character.toUpperCase(Character.forDigit(c & 0xF, 16)));
      }
    }
    out.append(text, from, text.length()).append('"');
  }
}

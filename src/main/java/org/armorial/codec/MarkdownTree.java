package org.armorial.codec;

import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Walks CommonMark's tree without recursion. */
final class MarkdownTree {
  private MarkdownTree() {}

  /** The node after this in the order of the text, children first. */
  static @Nullable Node next(Node node) {
    if (node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    @Nullable Node at = node;
    while (at != null && at.getNext() == null) {
      at = at.getParent();
    }
    return at == null ? null : at.getNext();
  }

  /** Puts the children of {@code node} in its place. */
  static void unwrap(Node node) {
    Node child = node.getFirstChild();
    while (child != null) {
      Node following = child.getNext();
      node.insertBefore(child);
      child = following;
    }
    node.unlink();
  }

  /** The words of all blocks, a line for each; raw HTML has none. */
  static String words(Node document) {
    StringBuilder words = new StringBuilder();
    Node node = document;
    while (node != null) {
      if (node instanceof Block && !words.isEmpty() && words.charAt(words.length() - 1) != '\n') {
        words.append('\n');
      }
      if (node instanceof Text text) {
        words.append(text.getLiteral());
      } else if (node instanceof Code code) {
        words.append(code.getLiteral());
      } else if (node instanceof FencedCodeBlock code) {
        words.append(code.getLiteral());
      } else if (node instanceof IndentedCodeBlock code) {
        words.append(code.getLiteral());
      } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
        words.append(' ');
      }
      node = next(node);
    }
    return words.toString().strip();
  }
}

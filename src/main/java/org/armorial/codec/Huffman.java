package org.armorial.codec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** A prefix code by its lengths, as RFC 1951 section 3.2.2 numbers it. */
final class Huffman {
  final int[] lengths;
  private final int[] codes;

  /** The code whose symbols have these lengths; 0 where a symbol is not used. */
  Huffman(int[] lengths) {
    this.lengths = lengths;
    this.codes = codes(lengths);
  }

  /**
   * The best code for these frequencies with no length above {@code limit}, or nearly the best
   * where the limit bites. At least two symbols get a code, since decoders refuse fewer.
   */
  static Huffman of(int[] frequencies, int limit) {
    int[] weights = frequencies.clone();
    for (int symbol = 0, used = used(weights); used < 2; symbol++) {
      if (weights[symbol] == 0) {
        weights[symbol] = 1;
        used++;
      }
    }
    int[] lengths = unlimited(weights);
    limit(lengths, weights, limit);
    return new Huffman(lengths);
  }

  void write(BitSink out, int symbol) {
    out.bits(codes[symbol], lengths[symbol]);
  }

  /** Bits that these frequencies take. */
  long cost(int[] frequencies) {
    long bits = 0;
    for (int symbol = 0; symbol < frequencies.length; symbol++) {
      bits += (long) frequencies[symbol] * lengths[symbol];
    }
    return bits;
  }

  private static int used(int[] weights) {
    int used = 0;
    for (int weight : weights) {
      used += weight > 0 ? 1 : 0;
    }
    return used;
  }

  /** A node of Huffman's tree; {@code order} makes ties fall the same way everywhere. */
  private record Node(long weight, int order, List<Integer> symbols) {}

  private static int[] unlimited(int[] weights) {
    PriorityQueue<Node> queue =
        new PriorityQueue<>(Comparator.comparingLong(Node::weight).thenComparingInt(Node::order));
    for (int symbol = 0; symbol < weights.length; symbol++) {
      if (weights[symbol] > 0) {
        queue.add(new Node(weights[symbol], symbol, List.of(symbol)));
      }
    }
    int[] lengths = new int[weights.length];
    int order = weights.length;
    while (queue.size() > 1) {
      Node first = queue.remove();
      Node second = queue.remove();
      List<Integer> symbols = new ArrayList<>(first.symbols);
      symbols.addAll(second.symbols);
      symbols.forEach(symbol -> lengths[symbol]++);
      queue.add(new Node(first.weight + second.weight, order++, symbols));
    }
    return lengths;
  }

  /** Shortens what is too long, then makes the code whole again: the sum of 2^-length is 1. */
  private static void limit(int[] lengths, int[] weights, int limit) {
    long room = 1L << limit;
    boolean tooLong = false;
    for (int symbol = 0; symbol < lengths.length; symbol++) {
      if (lengths[symbol] > 0) {
        tooLong |= lengths[symbol] > limit;
        lengths[symbol] = Math.min(lengths[symbol], limit);
        room -= 1L << (limit - lengths[symbol]);
      }
    }
    if (!tooLong) {
      return;
    }
    List<Integer> rarestFirst = new ArrayList<>();
    for (int symbol = 0; symbol < lengths.length; symbol++) {
      if (lengths[symbol] > 0) {
        rarestFirst.add(symbol);
      }
    }
    rarestFirst.sort(Comparator.comparingInt(symbol -> weights[symbol]));
    while (room < 0) {
      for (int symbol : rarestFirst) {
        if (lengths[symbol] < limit) {
          lengths[symbol]++;
          room += 1L << (limit - lengths[symbol]);
          break;
        }
      }
    }
    for (int i = rarestFirst.size() - 1; i >= 0; i--) {
      int symbol = rarestFirst.get(i);
      while (lengths[symbol] > 1 && 1L << (limit - lengths[symbol]) <= room) {
        room -= 1L << (limit - lengths[symbol]);
        lengths[symbol]--;
      }
    }
  }

  /** "All codes of a given bit length have lexicographically consecutive values": RFC 1951. */
  private static int[] codes(int[] lengths) {
    int[] next = new int[17];
    for (int length : lengths) {
      if (length > 0) {
        next[length + 1]++;
      }
    }
    next[1] = 0;
    for (int length = 2; length < next.length; length++) {
      next[length] = (next[length - 1] + next[length]) << 1;
    }
    int[] codes = new int[lengths.length];
    for (int symbol = 0; symbol < lengths.length; symbol++) {
      int length = lengths[symbol];
      if (length > 0) {
        // "Huffman codes are packed starting with the most-significant bit of the code."
        codes[symbol] = Integer.reverse(next[length]++) >>> (32 - length);
      }
    }
    return codes;
  }
}

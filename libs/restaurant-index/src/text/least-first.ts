/**
 * Where the least of any stretch of an array is (one of them, where there are several), in about
 * 2 log2(length) steps: a binary tree that has, above each two, the place of the lesser one.
 */
export class LeastFirst {
  /** The tree without its leaves: node n is above 2n and 2n + 1, leaf i is node `length` + i. */
  private readonly nodes: Uint32Array;

  constructor(private readonly values: Uint32Array) {
    this.nodes = new Uint32Array(values.length);
    for (let node = values.length - 1; node > 0; node--) {
      this.nodes[node] = this.lesser(this.node(2 * node), this.node(2 * node + 1));
    }
  }

  /** Of a stretch that is not empty. */
  in(from: number, to: number): number {
    let least = from;
    let [left, right] = [from + this.values.length, to + this.values.length];
    while (left < right) {
      if ((left & 1) === 1) least = this.lesser(least, this.node(left++));
      if ((right & 1) === 1) least = this.lesser(least, this.node(--right));
      left >>>= 1;
      right >>>= 1;
    }
    return least;
  }

  private node(index: number): number {
    const leaf = index - this.values.length;
    return leaf >= 0 ? leaf : (this.nodes[index] ?? 0);
  }

  private lesser(a: number, b: number): number {
    return (this.values[b] ?? 0) < (this.values[a] ?? 0) ? b : a;
  }
}

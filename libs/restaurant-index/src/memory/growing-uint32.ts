/** Numbers appended one by one, in memory that doubles; for building, not for keeping. */
export class GrowingUint32 {
  length = 0;
  private values = new Uint32Array(16);

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  at(index: number): number {
    return this.values[index] ?? 0;
  }

  set(index: number, value: number): void {
    this.values[index] = value;
  }

  /** A view, good until the next push. */
  view(): Uint32Array {
    return this.values.subarray(0, this.length);
  }
}

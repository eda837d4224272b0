import { GrowingUint32 } from '../memory/growing-uint32.ts';
import { sharedUint16, sharedUint32 } from '../memory/shared-arrays.ts';
import { hashUnits } from './hash-units.ts';
import { Vocabulary } from './vocabulary.ts';

/**
 * Numbers distinct words in the order they are met. A hash table of our own (open addressing over
 * one pool of UTF-16 units): a Map would want a string for each of ten million words of a city.
 */
export class WordInterner {
  private units = new Uint16Array(1024);
  private readonly starts = new GrowingUint32();
  /** Word number + 1, or 0 where free; never more than half full. */
  private slots = new Uint32Array(256);

  constructor() {
    this.starts.push(0);
  }

  /** How many distinct words there are. */
  get size(): number {
    return this.starts.length - 1;
  }

  /** The number of a word, a new one where it is new. */
  intern(units: Uint16Array, start: number, end: number): number {
    const mask = this.slots.length - 1;
    for (let slot = hashUnits(units, start, end) & mask; ; slot = (slot + 1) & mask) {
      const taken = this.slots[slot] ?? 0;
      if (taken === 0) return this.add(slot, units.subarray(start, end));
      if (this.equals(taken - 1, units, start, end)) return taken - 1;
    }
  }

  /** The words in code unit order, and the place in that order of every word by its number. */
  sort(): { vocabulary: Vocabulary; placeOf: Uint32Array } {
    const order = this.order();
    const units = sharedUint16(this.starts.at(this.size));
    const starts = sharedUint32(this.size + 1);
    const placeOf = new Uint32Array(this.size);
    let length = 0;
    for (const [place, word] of order.entries()) {
      placeOf[word] = place;
      units.set(this.units.subarray(this.starts.at(word), this.starts.at(word + 1)), length);
      length += this.starts.at(word + 1) - this.starts.at(word);
      starts[place + 1] = length;
    }
    return { vocabulary: new Vocabulary({ units, starts }), placeOf };
  }

  private add(slot: number, word: Uint16Array): number {
    const start = this.starts.at(this.size);
    if (start + word.length > this.units.length) {
      const larger = new Uint16Array((start + word.length) * 2);
      larger.set(this.units);
      this.units = larger;
    }
    this.units.set(word, start);
    this.starts.push(start + word.length);
    this.slots[slot] = this.size;
    if (this.size * 2 > this.slots.length) this.rehash();
    return this.size - 1;
  }

  private rehash(): void {
    this.slots = new Uint32Array(this.slots.length * 2);
    const mask = this.slots.length - 1;
    for (let word = 0; word < this.size; word++) {
      let slot = hashUnits(this.units, this.starts.at(word), this.starts.at(word + 1)) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = word + 1;
    }
  }

  private equals(word: number, units: Uint16Array, start: number, end: number): boolean {
    const from = this.starts.at(word);
    if (this.starts.at(word + 1) - from !== end - start) return false;
    for (let at = start; at < end; at++) {
      if (this.units[from + at - start] !== units[at]) return false;
    }
    return true;
  }

  /** Word numbers sorted by their first three units as one number, seldom by the rest. */
  private order(): Uint32Array {
    const keys = new Float64Array(this.size);
    for (let word = 0; word < this.size; word++) {
      for (let at = 0; at < 3; at++) keys[word] = (keys[word] ?? 0) * 0x10000 + this.unit(word, at);
    }
    return Uint32Array.from(keys.keys()).sort(
      (a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || this.compareRest(a, b),
    );
  }

  private compareRest(a: number, b: number): number {
    for (let at = 3; at < this.units.length; at++) {
      const difference = this.unit(a, at) - this.unit(b, at);
      if (difference !== 0) return difference;
      if (this.starts.at(a) + at >= this.starts.at(a + 1)) break;
    }
    return 0;
  }

  /** 0 after the end: no word holds that unit. */
  private unit(word: number, at: number): number {
    const index = this.starts.at(word) + at;
    return index < this.starts.at(word + 1) ? (this.units[index] ?? 0) : 0;
  }
}

import { FNV_START, HASHED, fnvStep, hashed, placeOf } from './feature-vector.ts';
import type { FeatureVector } from './feature-vector.ts';

/**
 * Counts the grams of one text after another, in a table that is as long as the vector and emptied
 * each time: a map of its own for each text takes three times as long.
 */
export class GramCounter {
  readonly #counts = new Uint32Array(HASHED);
  /** Where something was counted, in the order of the text. */
  #places: number[] = [];

  /** A gram that counts once, however often it is there. */
  mark(gram: string): void {
    const place = hashed(gram);
    if (this.#counts[place] === 0) this.#add(place);
  }

  /** Every run of up to `longest` code units, without cutting it out. */
  addRuns(text: string, longest: number): void {
    for (let start = 0; start < text.length; start++) {
      let hash = FNV_START;
      const end = Math.min(text.length, start + longest);
      for (let at = start; at < end; at++) {
        hash = fnvStep(hash, text.charCodeAt(at));
        this.#add(placeOf(hash));
      }
    }
  }

  /** What was counted, of length 1 whatever the text's, and the dense places; then all is empty. */
  take(dense: readonly number[]): FeatureVector {
    const places = this.#places;
    const size = places.length;
    const indices = new Int32Array(size + dense.length);
    const values = new Float64Array(size + dense.length);
    const length = Math.sqrt(places.reduce((sum, place) => sum + (this.#counts[place] ?? 0), 0));
    for (let n = 0; n < size; n++) {
      const place = places[n] ?? 0;
      indices[n] = place;
      // The square root dampens repetition: a word said four times counts twice.
      values[n] = Math.sqrt(this.#counts[place] ?? 0) / length;
      this.#counts[place] = 0;
    }
    for (let at = 0; at < dense.length; at++) {
      indices[size + at] = HASHED + at;
      values[size + at] = dense[at] ?? 0;
    }
    this.#places = [];
    return { indices, values };
  }

  #add(place: number): void {
    const count = this.#counts[place] ?? 0;
    if (count === 0) this.#places.push(place);
    this.#counts[place] = count + 1;
  }
}

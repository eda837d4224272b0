/** What a JSON text may be, so that whoever builds from it stays quick. */
export interface JsonBounds {
  /** Of arrays and objects. */
  readonly maxDepth: number;
  /** Arrays, objects, their items and members. */
  readonly maxValues: number;
  /** Different names of members: each costs its reader many times what a known one does. */
  readonly maxNames: number;
}

/** Which bound a text is over. */
export type JsonExcess = 'depth' | 'values' | 'names';

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_ARRAY = 91;
const BACKSLASH = 92;
const CLOSE_ARRAY = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
/** Names are told apart by so many bits of a hash (FNV-1a) of their first bytes. */
const HASH_BITS = 16;
const HASHED_BYTES = 64;
const HASH_PRIME = 16_777_619;

/**
 * Measures a JSON text by its bytes (UTF-8), piece by piece as they come: a hostile one is found out
 * before anything is built from it, mostly before it is all there. Says nothing about validity.
 */
export class JsonGauge {
  private readonly seen = new Uint8Array(2 ** HASH_BITS);
  /** Nobody's to know, or names could be made up that pass for one. */
  private readonly hashStart = Math.floor(Math.random() * 2 ** 32);
  private inString = false;
  private isEscaped = false;
  private hash = 0;
  private hashed = 0;
  private depth = 0;
  private values = 0;
  private names = 0;

  constructor(private readonly bounds: JsonBounds) {}

  /** The bound that all pieces together are over by now. */
  read(piece: Uint8Array): JsonExcess | undefined {
    for (let at = 0; at < piece.length; at++) {
      if (this.inString) {
        at = this.readString(piece, at);
        continue;
      }
      const byte = piece[at];
      if (byte === QUOTE) this.beginString();
      else if (byte === COMMA) this.values++;
      else if (byte === COLON) this.noteName();
      else if (byte === CLOSE_ARRAY || byte === CLOSE_OBJECT) this.depth--;
      else if (byte === OPEN_ARRAY || byte === OPEN_OBJECT) {
        this.depth++;
        this.values++;
        if (this.depth > this.bounds.maxDepth) return 'depth';
      }
    }
    if (this.values > this.bounds.maxValues) return 'values';
    return this.names > this.bounds.maxNames ? 'names' : undefined;
  }

  private beginString(): void {
    this.inString = true;
    this.hash = this.hashStart;
    this.hashed = 0;
  }

  /** Where it ends in this piece. What is behind its first bytes is passed over. */
  private readString(piece: Uint8Array, from: number): number {
    for (let at = from; at < piece.length; at++) {
      const byte = piece[at] ?? 0;
      if (this.isEscaped) this.isEscaped = false;
      else if (byte === BACKSLASH) this.isEscaped = true;
      else if (byte === QUOTE) {
        this.inString = false;
        return at;
      }
      if (this.hashed < HASHED_BYTES) {
        this.hash = Math.imul(this.hash ^ byte, HASH_PRIME);
        this.hashed++;
      }
    }
    return piece.length;
  }

  /** Two names in some ten thousand pass for one, which does no harm. */
  private noteName(): void {
    const place = (this.hash ^ (this.hash >>> HASH_BITS)) & (2 ** HASH_BITS - 1);
    if (this.seen[place] === 0) this.names++;
    this.seen[place] = 1;
  }
}

/** Of a text that is there as a whole. */
export function jsonExcess(text: string, bounds: JsonBounds): JsonExcess | undefined {
  return new JsonGauge(bounds).read(new TextEncoder().encode(text));
}
